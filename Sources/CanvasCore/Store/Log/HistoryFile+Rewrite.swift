import Platform

extension HistoryFile {
  /// Writes the history anew with what `keep` makes of each record; nil leaves one out, and damaged lines
  /// go too. A reader, a kill or a power cut sees the old history or the new one. What others add
  /// meanwhile is kept as if it had come later.
  public func rewrite(_ keep: (JSONObject) -> JSONObject?) throws(StoreError) {
    do throws(SystemError) {
      let folder = try fileSystem.openFolder(path.folder)
      defer { fileSystem.discard(folder) }
      let old: OpenFile
      do throws(SystemError) {
        old = try fileSystem.again { () throws(SystemError) in
          try fileSystem.open(path.name, in: folder, .reading, mode: 0)
        }
      } catch {
        if error.code == ENOENT { return }
        throw error
      }
      defer { fileSystem.discard(old) }
      let (status, bytes) = try fileSystem.snapshot(of: old, limit: Self.limit)
      let reading = RecordLog.read(.history, bytes)
      guard status.kind == .file, !Contents(reading, of: workspace).isForeign else { return }
      try replace(old, status, with: kept(reading, keep), in: folder)
      try addWhatCame(to: old, since: (reading.end, bytes.count), keep)
    } catch {
      throw .system(error, .save)
    }
  }

  private func kept(
    _ reading: RecordLog.Reading, _ keep: (JSONObject) -> JSONObject?
  ) -> [JSONObject] {
    [header] + reading.records.filter { $0["workspace"] == nil }.compactMap(keep)
  }

  private func replace(
    _ old: OpenFile, _ status: FileStatus, with records: [JSONObject], in folder: OpenFile
  ) throws(SystemError) {
    var random = SystemRandomNumberGenerator()
    let lines = records.flatMap { RecordLog.line(.history, $0) }
    guard
      let new = try TemporaryFile.write(
        lines, in: folder, like: (old, status), mode: 0o600, fileSystem, random: &random)
    else { throw SystemError(code: EPERM, call: "open") }
    do throws(SystemError) {
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.rename(new.name, to: path.name, in: folder, .replacing)
      }
    } catch {
      fileSystem.remove(new.name, in: folder)
      throw error
    }
    do {
      try fileSystem.again { () throws(SystemError) in try fileSystem.sync(folder) }
    } catch  where error.isUnsupported {}
  }

  /// What was added to the old file after it was read, through a descriptor that was open already. Who
  /// adds later than this sees that the file has lost its name, and adds again.
  private func addWhatCame(
    to old: OpenFile, since read: (whole: Int, all: Int), _ keep: (JSONObject) -> JSONObject?
  ) throws(SystemError) {
    let now = try fileSystem.snapshot(of: old, limit: Self.limit).bytes
    guard now.count > read.all else { return }
    // A line that was being written when it was read is whole by now.
    let records = RecordLog.read(.history, Array(now[read.whole...])).records.compactMap(keep)
    do throws(StoreError) { try append(records) } catch {
      if case .system(let error, _) = error { throw error }
    }
  }
}
