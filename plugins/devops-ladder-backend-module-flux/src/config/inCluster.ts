import { existsSync } from 'node:fs';
import { FluxCluster } from './FluxConfig';

const FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Where the portal itself runs, if that is a cluster. @internal */
export interface Surroundings {
  env: Record<string, string | undefined>;
  folder: string;
}

/** @internal */
export const surroundings: Surroundings = { env: process.env, folder: FOLDER };

/**
 * How the service account of the portal reaches the cluster that the portal
 * runs in; undefined where it runs in none.
 *
 * @internal
 */
export function inCluster({
  env,
  folder,
}: Surroundings): Pick<FluxCluster, 'url' | 'token' | 'ca'> | undefined {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = env;
  const token = `${folder}/token`;
  if (!host || !existsSync(token)) {
    return undefined;
  }
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `https://${name}:${port ?? 443}`,
    token: { file: token },
    ca: { file: `${folder}/ca.crt` },
  };
}
