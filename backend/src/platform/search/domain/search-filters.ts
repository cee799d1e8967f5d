/** What a search is narrowed to, beside its words. */
export interface SearchFilters {
  readonly kind?: string | undefined;
  readonly category?: number | undefined;
  readonly author?: number | undefined;
  readonly tag?: number | undefined;
  readonly solved?: 'yes' | 'no' | undefined;
  /** Year-month-day, the first and the last that count. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
