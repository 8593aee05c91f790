import {
  Json,
  objectOf,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** What leads to another cluster, a secret or a config map. @internal */
export function readRemote(spec: Json): string | undefined {
  const { secretRef, configMapRef } = objectOf(spec.kubeConfig);
  return (
    textOf(objectOf(secretRef).name) ?? textOf(objectOf(configMapRef).name)
  );
}
