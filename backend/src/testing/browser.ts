import { randomUUID } from 'node:crypto';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Speaks to the product over HTTP as a browser does: keeps cookies, repeats the XSRF token, states its origin. */
export class Browser {
  private readonly cookies: Map<string, string>;

  constructor(
    readonly address: string,
    cookies: Record<string, string> = {},
  ) {
    const xsrf = randomUUID();
    this.cookies = new Map(Object.entries({ 'XSRF-TOKEN': xsrf, ...cookies }));
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  get<Body>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  put<Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, body, headers);
  }

  patch<Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, body, headers);
  }

  delete<Body>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', path, undefined, headers);
  }

  /** A FormData body goes as multipart; any other as JSON. */
  async send<Body>(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const form = body instanceof FormData;
    const response = await fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: this.cookieHeader,
        origin: this.address,
        'sec-fetch-site': 'same-origin',
        'x-xsrf-token': this.cookies.get('XSRF-TOKEN') ?? '',
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    this.keep(response.headers);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, body: (isJson && text ? JSON.parse(text) : text) as Body };
  }

  private keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=', 2);
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
  }
}
