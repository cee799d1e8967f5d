/** How a route that answers a file for a spreadsheet stands in the contract. */
export const csvAnswer = {
  description: 'A CSV file for a spreadsheet: UTF-8 with a byte order mark, safe from formulas',
  content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
} as const;
