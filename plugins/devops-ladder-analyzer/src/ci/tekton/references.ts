import type { StepReference } from '../../pipeline/types';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { givenParams } from './params';

/** Places whose tasks are those that the catalogue knows by their name. */
const PUBLIC =
  /github\.com[/:]tektoncd\/catalog|quay\.io\/konflux-ci\/|gcr\.io\/tekton-releases\/|quay\.io\/redhat-appstudio-tekton-catalog\/|github\.com[/:](?:konflux-ci|redhat-appstudio)\//;

/**
 * A reference to a task or pipeline.
 *
 * @internal
 */
export interface Reference extends StepReference {
  /** The name under which it may stand in the repository. */
  localName?: string;
  /** The file of the repository that it names. */
  localFile?: string;
}

const fileName = (path: string) =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');

function resolved(resolver: string, params: Record<string, string>): Reference {
  const { name = '', bundle = '', url = '', pathInRepo = '' } = params;
  const from = bundle || url;
  const named = name || fileName(pathInRepo || url);
  const version =
    params.revision ??
    params.version ??
    /@(sha256:\w+)$|:([^/:@]+)$/.exec(bundle)?.slice(1).find(Boolean);
  const isPublic =
    resolver === 'hub' || resolver === 'cluster' || PUBLIC.test(from);
  return {
    name: isPublic ? `tekton:${named}` : `tekton:${from}${from && '/'}${named}`,
    version,
    local: false,
    localName: resolver === 'cluster' ? named : undefined,
  };
}

/**
 * What a `taskRef` or `pipelineRef` names. The address of a resolver counts:
 * only tasks from the public catalogues are known by their name alone.
 *
 * @internal
 */
export function referenceOf(
  node: YamlNode,
  params: Readonly<Record<string, string>>,
): Reference {
  const resolver = text(child(node, 'resolver'));
  if (resolver !== undefined) {
    return resolved(resolver, givenParams(child(node, 'params'), params));
  }
  const name = text(child(node, 'name')) ?? '';
  const bundle = text(child(node, 'bundle'));
  if (bundle !== undefined) {
    return resolved('bundles', { bundle, name });
  }
  const isApproval = text(child(node, 'kind')) === 'ApprovalTask';
  return {
    name: isApproval ? 'tekton:approvaltask' : `tekton:${name}`,
    local: false,
    localName: name,
  };
}
