import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/**
 * As much of a page's connection as it takes to listen: websocket, engine.io and socket.io by hand, so that a thousand of them cost the machine
 * less than what is measured. It masks with zeros, and takes whole text frames only.
 */
export class LeanClient {
  private rest: Buffer = Buffer.alloc(0);
  private isUpgraded = false;
  private readonly answers = new Map<number, (answer: unknown) => void>();
  private connected: () => void = () => undefined;
  private acks = 0;

  private constructor(
    private readonly socket: Socket,
    private readonly hear: (packet: Buffer) => void,
    fail: (error: Error) => void,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.take(chunk);
    });
    socket.on('error', fail);
    socket.on('close', () => {
      fail(new Error('The server closed the connection.'));
    });
  }

  /** @param hear the text of each event, as `["message",{...}]` */
  static open(address: string, cookie: string | undefined, hear: (packet: Buffer) => void): Promise<LeanClient> {
    const { hostname, port, host } = new URL(address);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      const client = new LeanClient(socket, hear, reject);
      client.connected = () => {
        resolve(client);
      };
      const headers = [
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1`,
        ...[`Host: ${host}`, `Origin: ${address}`, 'Connection: Upgrade', 'Upgrade: websocket'],
        ...['Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`],
        ...(cookie ? [`Cookie: ${cookie}`] : []),
      ];
      socket.write(`${headers.join('\r\n')}\r\n\r\n`);
    });
  }

  ask(event: string, body: unknown): Promise<unknown> {
    this.acks += 1;
    const id = this.acks;
    return new Promise((resolve) => {
      this.answers.set(id, resolve);
      this.send(`42${String(id)}${JSON.stringify([event, body])}`);
    });
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.destroy();
  }

  private send(text: string): void {
    const words = Buffer.from(text);
    const length =
      words.length < 126 ? Buffer.from([0x80 | words.length]) : Buffer.from([0x80 | 126, words.length >> 8, words.length & 255]);
    this.socket.write(Buffer.concat([Buffer.from([0x81]), length, Buffer.alloc(4), words]));
  }

  private take(chunk: Buffer): void {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (!this.isUpgraded) {
      const end = this.rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = this.rest.subarray(0, end).toString();
      if (!head.startsWith('HTTP/1.1 101')) throw new Error(`No websocket: ${head.slice(0, 200)}`);
      this.isUpgraded = true;
      this.rest = this.rest.subarray(end + 4);
    }
    for (let frame = this.frame(); frame; frame = this.frame()) this.packet(frame);
  }

  private frame(): Buffer | undefined {
    const { rest } = this;
    if (rest.length < 2) return undefined;
    const short = (rest[1] ?? 0) & 127;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (rest.length < head) return undefined;
    const length = short < 126 ? short : short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2));
    if (rest.length < head + length) return undefined;
    this.rest = rest.subarray(head + length);
    return rest.subarray(head, head + length);
  }

  /** The first character is engine.io's, the second socket.io's. */
  private packet(packet: Buffer): void {
    const kind = packet.toString('latin1', 0, 2);
    if (kind.startsWith('2')) this.send('3');
    else if (kind.startsWith('0')) this.send('40');
    else if (kind === '40') this.connected();
    else if (kind === '42') this.hear(packet.subarray(2));
    else if (kind === '43') this.answer(packet.toString('utf8', 2));
    else if (kind === '44') throw new Error(`Not admitted: ${packet.toString()}`);
  }

  private answer(text: string): void {
    const from = text.indexOf('[');
    const id = Number(text.slice(0, from));
    this.answers.get(id)?.((JSON.parse(text.slice(from)) as unknown[])[0]);
    this.answers.delete(id);
  }
}
