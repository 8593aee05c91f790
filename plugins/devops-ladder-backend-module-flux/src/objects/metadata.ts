import { FluxCluster } from '../config/FluxConfig';
import {
  Json,
  objectOf,
  textOf,
  textsOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Resource } from './resources';

/** @internal */
export interface Metadata {
  namespace: string;
  name: string;
  labels: Record<string, string>;
}

/** Undefined for what is no object in a namespace. @internal */
export function readMetadata(item: Json): Metadata | undefined {
  const metadata = objectOf(item.metadata);
  const name = textOf(metadata.name);
  const namespace = textOf(metadata.namespace);
  return name && namespace
    ? {
        name,
        namespace,
        // A label may well be called like what every object has.
        labels: Object.assign(Object.create(null), textsOf(metadata.labels)),
      }
    : undefined;
}

/** Where a person can look an object up: in the dashboard, or else in the API. @internal */
export function urlOf(
  { url, dashboardUrl }: Pick<FluxCluster, 'url' | 'dashboardUrl'>,
  { group, plural, kind, versions }: Resource,
  { namespace, name }: Metadata,
): string {
  const parts: Record<string, string> = { kind, namespace, name };
  return dashboardUrl
    ? dashboardUrl.replace(/\{(kind|namespace|name)\}/g, (_, part: string) =>
        encodeURIComponent(parts[part]),
      )
    : `${url}/apis/${group}/${versions[0]}/namespaces/${encodeURIComponent(
        namespace,
      )}/${plural}/${encodeURIComponent(name)}`;
}
