/**
 * SQL that MariaDB 10.11 and MySQL 8.4 both have, on one server or on a Galera cluster.
 * Sources: MariaDB Server documentation and MySQL 8.4 Reference Manual, chapters "SQL statements", "Keywords and reserved words" and
 * "Data types"; Galera Cluster documentation, "Differences from a standalone MySQL server".
 */

/** @typedef {{ pattern: RegExp, sentence: string }} Rule */

/** What neither a cluster nor a second server of another kind can be trusted with. */
const notOnClusters = [
  rule(/\b(GET_LOCK|RELEASE_LOCK|RELEASE_ALL_LOCKS|IS_FREE_LOCK|IS_USED_LOCK)\s*\(/, 'Named locks are refused by clusters; lock a row.'),
  rule(/\b(UN)?LOCK\s+TABLES?\b/, 'Table locks are refused by clusters; lock a row.'),
  rule(/^\s*XA\s/, 'Distributed transactions are not replicated.'),
  rule(
    /\b(CREATE|ALTER)\s+(OR\s+REPLACE\s+)?(DEFINER\s*=\s*\S+\s+)?(TRIGGER|PROCEDURE|FUNCTION|EVENT)\b/,
    'Rules live in the code, not in the database.',
  ),
  rule(/^\s*CALL\s+\w/, 'Rules live in the code, not in the database.'),
  rule(/\bSKIP\s+LOCKED\b/, 'Claim by a guarded UPDATE; not every server skips what is locked.'),
];

const onlyMariaDb = [
  rule(/\bRETURNING\b/, 'MySQL has no RETURNING; read the row, or use the insert id.'),
  rule(/\bWITHOUT\s+OVERLAPS\b|\bPERIOD\s+FOR\b|\bFOR\s+PORTION\s+OF\b/, 'MySQL has no periods.'),
  rule(/\bSYSTEM\s+VERSIONING\b|\bFOR\s+SYSTEM_TIME\b/, 'MySQL has no system versioning.'),
  rule(/\b(CREATE|ALTER|DROP)\s+SEQUENCE\b|\b(NEXTVAL|LASTVAL|SETVAL)\s*\(|\bNEXT\s+VALUE\s+FOR\b/, 'MySQL has no sequences.'),
  rule(/\bCREATE\s+OR\s+REPLACE\s+(TABLE|INDEX|DATABASE)\b/, 'MySQL cannot replace a table.'),
  rule(
    /\b(ADD|DROP|MODIFY|CHANGE)\s+(COLUMN|INDEX|KEY|CONSTRAINT|FOREIGN\s+KEY)?\s*IF\s+(NOT\s+)?EXISTS\b/,
    'MySQL has IF EXISTS for whole tables only.',
  ),
  rule(/\b(CREATE|DROP)\s+(UNIQUE\s+|FULLTEXT\s+)?INDEX\s+IF\s+(NOT\s+)?EXISTS\b/, 'MySQL has IF EXISTS for whole tables only.'),
  rule(/\bALTER\s+TABLE\s+IF\s+EXISTS\b/, 'MySQL has no ALTER TABLE IF EXISTS.'),
  rule(/[\s(,]`?\w+`?\s+(UUID|INET4|INET6|XMLTYPE)\b\s*(NOT|NULL|DEFAULT|,|\))/, 'This column type is only in MariaDB.'),
  rule(/\bFETCH\s+(FIRST|NEXT)\b/, 'MySQL has LIMIT only.'),
  rule(/\bROWS\s+EXAMINED\b|^\s*SET\s+STATEMENT\b/, 'MySQL has no such limit.'),
  rule(
    /\b(MEDIAN|PERCENTILE_CONT|PERCENTILE_DISC|NVL2?|TO_CHAR|ADD_MONTHS|NATURAL_SORT_KEY|SFORMAT|JSON_DETAILED|JSON_LOOSE|JSON_COMPACT|JSON_EXISTS|JSON_QUERY|JSON_EQUALS|COLUMN_(GET|CREATE|ADD))\s*\(/,
    'This function is only in MariaDB.',
  ),
  rule(/\b(UCA1400|NOPAD)_|\butf8mb4_(unicode|general)(_520)?_nopad/, 'This collation is only in MariaDB.'),
  rule(/\bENGINE\s*=?\s*(ARIA|ROCKSDB|S3|COLUMNSTORE|SPIDER)\b/, 'This storage engine is only in MariaDB.'),
  rule(/\bVALUE\s*\(\s*`?\w+`?\s*\)(?=[^;]*$)(?<=ON\s+DUPLICATE\s+KEY\s+UPDATE[^;]*)/, 'Write VALUES(column): both have it.'),
  rule(
    /\b(TINY|MEDIUM|LONG)?(TEXT|BLOB)\b(?:\([^)]*\))?[^,()]*\bDEFAULT\s+(?!NULL\b|\()/,
    'MySQL wants a default of a text in parentheses.',
  ),
  rule(/\bJSON\b[^,()]*\bDEFAULT\s+(?!NULL\b|\()/, 'MySQL wants a default of a JSON column in parentheses.'),
];

const onlyMySql = [
  rule(/\bFOR\s+SHARE\b/, 'MariaDB has LOCK IN SHARE MODE; better, FOR UPDATE.'),
  rule(/\bFOR\s+UPDATE\s+OF\b/, 'MariaDB locks every table of the statement.'),
  rule(/\bLATERAL\b/, 'MariaDB 10.11 has no LATERAL.'),
  rule(/->>?\s*'/, 'MariaDB has no -> for JSON; use JSON_VALUE or JSON_EXTRACT.'),
  rule(/\bMEMBER\s+OF\s*\(/, 'MariaDB has JSON_CONTAINS.'),
  rule(/\butf8mb4_0900_/, 'This collation is only in MySQL.'),
  rule(
    /\b(ANY_VALUE|REGEXP_LIKE|UUID_TO_BIN|BIN_TO_UUID|JSON_STORAGE_SIZE|JSON_SCHEMA_VALIDATION_REPORT|GROUPING)\s*\(/,
    'This function is only in MySQL.',
  ),
  rule(/\bVALUES\s*(\([^)]*\)\s*,?\s*)+AS\s+\w+[^;]*\bON\s+DUPLICATE\b/, 'MariaDB has no row alias; write VALUES(column).'),
  rule(/\bDROP\s+CHECK\b/, 'Write DROP CONSTRAINT: both have it.'),
  rule(/\bWITH\s+PARSER\b/, 'This full-text parser is only in MySQL.'),
  rule(/\b(IN)?VISIBLE\b\s*(,|\)|$)/, 'MariaDB calls an index that is not used IGNORED.'),
  rule(
    /\b(INDEX|KEY)\s+`?\w*`?\s*\([^)]*\(/,
    'MariaDB has no index on an expression; add a generated column.',
    (text) => /\bCREATE\b|\bALTER\b/i.test(text) && hasExpressionIndex(text),
  ),
];

const meanDifferentThings = [
  rule(/\|\|/, 'This joins texts on one server and means OR on the other; write CONCAT or OR.'),
  rule(/\bCONVERT_TZ\s*\(/, 'The zone tables may not be loaded; the calendar of the platform knows zones.'),
  rule(
    /\b(NOW|SYSDATE|CURDATE|CURTIME|UTC_TIMESTAMP|UTC_DATE|UNIX_TIMESTAMP|CURRENT_TIMESTAMP|LOCALTIME|LOCALTIMESTAMP)\s*\(\s*\d?\s*\)|\bCURRENT_(TIMESTAMP|DATE|TIME)\b/,
    'The database may not know what time it is: pass the time of the Clock.',
  ),
  rule(
    /(?<![\w`.@])(RANK|GROUPS|SYSTEM|LEAD|LAG|FUNCTION|EMPTY|MANUAL|PARALLEL|QUALIFY|CUBE|NTILE|ROW_NUMBER|DENSE_RANK)\b(?!\s*[(`])/,
    'This name is a reserved word of MySQL: choose another, or quote it.',
  ),
];

const rules = [...notOnClusters, ...onlyMariaDb, ...onlyMySql, ...meanDifferentThings];

/**
 * @param {RegExp} pattern
 * @param {string} sentence
 * @param {(text: string) => boolean} [also]
 */
function rule(pattern, sentence, also) {
  return { pattern: new RegExp(pattern.source, 'im'), sentence, also };
}

/**
 * @param {string} text one SQL statement, or several with semicolons between
 * @returns {string[]} a sentence for each thing that the two servers do not share
 */
export function lintSql(text) {
  return splitStatements(withoutTexts(text)).flatMap((statement) => {
    const broken = rules.filter(({ pattern, also }) => (also ? also(statement) : pattern.test(statement))).map(({ sentence }) => sentence);
    return lacksPrimaryKey(statement) ? [...broken, 'Every table has a primary key: clusters replicate rows by it.'] : broken;
  });
}

/**
 * The statement without what is said in it: texts become '', comments a space.
 * @param {string} sql
 */
function withoutTexts(sql) {
  return sql.replaceAll(/'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    /^['"]/.test(found) ? "''" : ' ',
  );
}

/** @param {string} sql */
function splitStatements(sql) {
  return sql.split(';').filter((statement) => statement.trim() !== '');
}

/** @param {string} statement */
function lacksPrimaryKey(statement) {
  return /^\s*CREATE\s+TABLE\b/i.test(statement) && !/\bPRIMARY\s+KEY\b/i.test(statement) && !/\bLIKE\b/i.test(statement);
}

/** @param {string} statement */
function hasExpressionIndex(statement) {
  return /\b(INDEX|KEY)\s+(`?\w+`?\s*)?\(\s*\(|\bON\s+`?\w+`?\s*\(\s*\(/i.test(statement);
}
