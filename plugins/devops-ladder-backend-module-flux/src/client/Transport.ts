import { readFile } from 'node:fs/promises';
import {
  Agent as HttpAgent,
  IncomingMessage,
  request as http,
} from 'node:http';
import { Agent as HttpsAgent, request as https } from 'node:https';
import { FluxCluster } from '../config/FluxConfig';

/** @internal */
export interface Answer {
  status: number;
  retryAfter?: string;
  text: string;
}

const ACCEPT = 'application/json';
/** Names and labels only; a server that cannot says all. */
const ACCEPT_METADATA = `${ACCEPT};as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,${ACCEPT}`;

/**
 * GET requests to one cluster, with its own authority of certificates, which
 * `fetch` does not take. Redirects are not followed: the token is for the
 * configured address only.
 *
 * @internal
 */
export class Transport {
  private agent?: { agent: HttpAgent | HttpsAgent; ca?: string };

  constructor(private readonly cluster: FluxCluster) {}

  async get(
    path: string,
    options: { signal: AbortSignal; metadataOnly?: boolean },
  ): Promise<Answer> {
    const { url } = this.cluster;
    const { signal, metadataOnly } = options;
    const headers = {
      accept: metadataOnly ? ACCEPT_METADATA : ACCEPT,
      authorization: `Bearer ${await this.token()}`,
    };
    const agent = await this.agentOfNow();
    const send = url.startsWith('https:') ? https : http;
    return new Promise((resolve, reject) => {
      send(`${url}${path}`, { headers, agent, signal }, response => {
        textOf(response).then(
          text =>
            resolve({
              status: response.statusCode ?? 0,
              retryAfter: response.headers['retry-after'],
              text,
            }),
          reject,
        );
      })
        .on('error', reject)
        .end();
    });
  }

  private async token(): Promise<string> {
    const { token } = this.cluster;
    return 'text' in token
      ? token.text
      : (await readFile(token.file, 'utf8')).trim();
  }

  /** Another one where the authority in a file is another. */
  private async agentOfNow(): Promise<HttpAgent | HttpsAgent> {
    const { ca, url, skipTlsVerify } = this.cluster;
    const pem = ca && ('pem' in ca ? ca.pem : await readFile(ca.file, 'utf8'));
    if (!this.agent || this.agent.ca !== pem) {
      this.agent?.agent.destroy();
      const options = { keepAlive: true, maxSockets: 2, timeout: 20_000 };
      this.agent = {
        ca: pem,
        agent: url.startsWith('https:')
          ? new HttpsAgent({
              ...options,
              ca: pem,
              rejectUnauthorized: !skipTlsVerify,
            })
          : new HttpAgent(options),
      };
    }
    return this.agent.agent;
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
  }
  if (!response.complete) {
    throw new Error('The answer broke off.');
  }
  return Buffer.concat(chunks).toString('utf8');
}
