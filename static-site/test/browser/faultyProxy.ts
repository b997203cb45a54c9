import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a proxy does to a call of the API instead of passing it on. */
export type Fault =
  /** A gateway has no answer from the server: JSON of its own, without anything of ours. */
  | 'gateway 503'
  | 'gateway 429'
  | 'proxy 404'
  | 'firewall 403'
  /** The sign-in page of a network, behind a redirect. */
  | 'redirect'
  /** A page of somebody else as a success. */
  | 'page 200'
  /** The answer breaks off in the middle. */
  | 'cut off'
  /** The server does what it is asked for, and nobody hears of it. */
  | 'answer lost';

export const faults: Fault[] = [
  'gateway 503',
  'gateway 429',
  'proxy 404',
  'firewall 403',
  'redirect',
  'page 200',
  'cut off',
  'answer lost',
];

const json = { 'Content-Type': 'application/json' };
const html = { 'Content-Type': 'text/html' };

/** A proxy of the tests' own between the browser and the server; files of the site always pass. */
export class FaultyProxy {
  fault: Fault | undefined;
  /** How many calls of the API met a fault. */
  met = 0;
  private readonly server: Server;

  private constructor(private readonly target: URL) {
    this.server = createServer((call, answer) => this.handle(call, answer));
  }

  static async before(target: string): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(new URL(target));
    await new Promise<void>((done) => proxy.server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get origin(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private handle(call: IncomingMessage, answer: ServerResponse): void {
    const fault = call.url?.startsWith('/api/') ? this.fault : undefined;
    if (fault) this.met++;
    if (!fault || fault === 'cut off' || fault === 'answer lost') this.forward(call, answer, fault);
    else {
      call.resume();
      answerInstead(answer, fault);
    }
  }

  private forward(call: IncomingMessage, answer: ServerResponse, fault: Fault | undefined): void {
    const headers = { ...call.headers, host: this.target.host };
    if (headers.origin === this.origin) headers.origin = this.target.origin;
    const passed = request(
      { host: this.target.hostname, port: this.target.port, method: call.method, path: call.url, headers },
      (response) => {
        if (fault === 'answer lost') {
          response.resume().on('end', () => answer.destroy());
          return;
        }
        answer.writeHead(response.statusCode ?? 502, response.headers);
        if (fault === 'cut off') response.once('data', () => answer.destroy());
        response.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    call.pipe(passed);
  }
}

function answerInstead(answer: ServerResponse, fault: Exclude<Fault, 'cut off' | 'answer lost'>): void {
  switch (fault) {
    case 'gateway 503':
      answer.writeHead(503, json).end('{"message":"Service Unavailable"}');
      break;
    case 'gateway 429':
      answer.writeHead(429, { ...json, 'Retry-After': '1' }).end('{"message":"Too Many Requests"}');
      break;
    case 'proxy 404':
      answer.writeHead(404, { 'Content-Type': 'text/plain' }).end('no healthy upstream');
      break;
    case 'firewall 403':
      answer.writeHead(403, html).end('<h1>Request blocked</h1>');
      break;
    case 'redirect':
      answer.writeHead(302, { Location: '/portal' }).end();
      break;
    case 'page 200':
      answer.writeHead(200, html).end('<h1>Welcome to our network</h1>');
  }
}
