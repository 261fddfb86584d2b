/**
 * Where the font of pictures stands under the site's root; the build puts it there. Ends in a slash. Below it are
 * `ranges.json` (slice → unicode ranges), `SLICE-WEIGHT.woff` and the font's licence.
 */
export const PICTURE_FONT_PATH = 'assets/noto-sans-sc/'
