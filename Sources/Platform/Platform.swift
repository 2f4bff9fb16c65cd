// The system's C library, whatever it is called here: a file that needs it says `import Platform`.
//
// It is a target of its own, because Swift hands an import on to other files only where it is
// public, and then to other targets too: from a file of CanvasCore the C library would come to
// CanvasUI as well, which opens no file and reads no clock. `@_exported` is not official Swift;
// without it every file would say what stands here.
#if canImport(Darwin)
  @_exported import Darwin
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Glibc
#endif
