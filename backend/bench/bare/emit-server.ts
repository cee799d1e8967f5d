/** socket.io and nothing else: POST sends its body to everybody in one room. `emit-server.js` prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const http = createServer((request, response) => {
  if (!request.url?.startsWith('/emit')) return;
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    io.to('room').emit('message', JSON.parse(Buffer.concat(parts).toString()));
    response.end();
  });
});
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  void socket.join('room');
});
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${String((http.address() as AddressInfo).port)}\n`);
});
