import type { GalleryItem } from './item.ts'

/** Every file in `items/`, charts first, by name. */
export const ITEMS: readonly GalleryItem[] = Object.values(
  import.meta.glob<GalleryItem>('./items/*.ts', { eager: true, import: 'item' }),
).sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
