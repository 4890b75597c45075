/** Where a page says what a picture shows, the place that tells most first. */
export const WORD_SOURCES = ['name', 'alt', 'link', 'breadcrumb', 'heading'] as const;

export type WordSource = (typeof WORD_SOURCES)[number];

/** What a page says of one picture, place by place, as written there. */
export type PageTexts = { readonly [Source in WordSource]?: string | undefined } & {
  /** The page's language: code of ISO 639. */
  readonly language?: string | undefined;
};
