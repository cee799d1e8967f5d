export { csvFile, type CsvCell } from './csv.js';
