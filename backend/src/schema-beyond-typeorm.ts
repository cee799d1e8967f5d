/** What the migrations make that TypeORM cannot model, by name. The schema's test allows exactly these and looks each up in the database. */
export const beyondTypeOrm: readonly { readonly kind: 'index' | 'column'; readonly table: string; readonly name: string }[] = [];
