/** Drops the database that DATABASE_URL names and makes it again, empty. Run by the project's own Node. */
import mysql from 'mysql2/promise';

const address = new URL(process.env.DATABASE_URL ?? '');
const name = decodeURIComponent(address.pathname.slice(1));
const server = new URL(address);
server.pathname = '/';
const connection = await mysql.createConnection(server.href);
const quoted = mysql.escapeId(name);
await connection.query(`DROP DATABASE IF EXISTS ${quoted}`);
await connection.query(`CREATE DATABASE ${quoted} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
await connection.end();
