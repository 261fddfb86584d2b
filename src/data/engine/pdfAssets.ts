/** Where the PDF reader's own files stand under the site's root; the build puts them there. Each ends in a slash. */
export const PDF_CMAPS_PATH = 'assets/pdf/cmaps/'
export const PDF_FONTS_PATH = 'assets/pdf/fonts/'
