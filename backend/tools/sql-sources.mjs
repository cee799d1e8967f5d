/** Finds the SQL that is written in the sources: every text that begins like a statement. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lintSql } from './sql-lint.mjs';
import { at, root } from './paths.mjs';

const beginsLikeSql = /^\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|ALTER|DROP|SET|LOCK|UNLOCK|CALL|XA)\s+[\w`(*@]/;

/**
 * @param {string} source TypeScript
 * @returns {Promise<{ line: number, sql: string }[]>} what is filled in stands as `filled_in`
 */
export async function sqlIn(source) {
  // Commands load this file before anything is installed.
  const { default: ts } = await import('typescript');
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  /** @type {{ line: number, sql: string }[]} */
  const found = [];
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    const sql = textOf(ts, node);
    if (sql !== undefined && beginsLikeSql.test(sql))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, sql });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * @param {typeof import('typescript')} ts
 * @param {import('typescript').Node} node
 */
function textOf(ts, node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => `filled_in${span.literal.text}`).join('');
  return undefined;
}

/** @returns {Promise<string[]>} a line for each statement in the API that only one of the two servers takes */
export async function lintSqlSources() {
  const folder = at('backend/src');
  const names = await readdir(folder, { recursive: true });
  const sources = names
    .filter((name) => name.endsWith('.ts') && !/\.spec\.ts$|(^|\/)testing\//.test(name))
    .map((name) => join(folder, name));
  const results = await Promise.all(
    sources.map(async (path) => {
      const statements = await sqlIn(await readFile(path, 'utf8'));
      return statements.flatMap(({ line, sql }) => lintSql(sql).map((sentence) => `${relative(root, path)}:${line} ${sentence}`));
    }),
  );
  return results.flat();
}

/**
 * @param {string} path a file with one statement on each line, as TRELLIS_SQL_LOG writes it
 * @returns {Promise<string[]>}
 */
export async function lintSqlLog(path) {
  const statements = new Set((await readFile(path, 'utf8')).split('\n'));
  return [...statements].flatMap((statement) => lintSql(statement).map((sentence) => `${sentence} In: ${statement.slice(0, 300)}`));
}
