/** How far reading a file is: its format is being opened, so many pages of a PDF are read, or its tables are being recognised. */
export type ReadProgress =
  { stage: 'opening' | 'recognising' } | { stage: 'pages'; read: number; all: number }

/** Hears how far reading is. */
export type OnReadProgress = (progress: ReadProgress) => void
