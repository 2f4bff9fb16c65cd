// Colours: what a terminal without the wanted one shows instead.
#include "internal.h"

#include <limits.h>

/// xterm's values for the first sixteen; terminals differ, but not much.
static const int first_sixteen[16] = {
  0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
  0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
};

/// The 0xRRGGBB of an index of the palette of 256: sixteen, a cube of 6 × 6 × 6, 24 greys.
static int rgb_of_index(int index) {
  if (index < 16) return first_sixteen[index];
  if (index >= 232) return (8 + 10 * (index - 232)) * 0x010101;
  static const int steps[6] = {0, 95, 135, 175, 215, 255};
  int cube = index - 16;
  return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6];
}

/// A distance that follows the eye better than the plain one (the "redmean" of compuphase.com).
static int distance(int a, int b) {
  int red_a = a >> 16 & 255, red_b = b >> 16 & 255;
  int mean = (red_a + red_b) / 2, red = red_a - red_b;
  int green = (a >> 8 & 255) - (b >> 8 & 255), blue = (a & 255) - (b & 255);
  return ((512 + mean) * red * red >> 8) + 4 * green * green + ((767 - mean) * blue * blue >> 8);
}

static int nearest(int rgb, int first, int end) {
  int best = first, smallest = INT_MAX;
  for (int index = first; index < end; index++) {
    int far = distance(rgb, rgb_of_index(index));
    if (far < smallest) {
      smallest = far;
      best = index;
    }
  }
  return best;
}

int nf_color_number(int color, int colors, bool direct) {
  if (color < 0) return -1;
  bool is_rgb = color >= NF_RGB;
  int rgb = is_rgb ? color & 0xFFFFFF : rgb_of_index(color & 255);
  if (direct) {
    // Terminals with direct colour keep 0 to 7 for the palette.
    if (!is_rgb && color < 8) return color;
    return rgb < 8 ? 8 : rgb;
  }
  if (!is_rgb && color < colors) return color;
  // People choose the first sixteen by taste; the others are what they claim to be.
  if (colors >= 256) return nearest(rgb, 16, 256);
  if (!is_rgb && color > 8 && color < 16 && colors >= 8) return color - 8;
  return nearest(rgb, 0, colors >= 16 ? 16 : 8);
}
