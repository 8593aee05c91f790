import type { Survey } from '../detectors/Survey';
import type { Job, Location, Pipeline, Step } from '../pipeline/types';
import { child, entries, entry, items, text, texts } from '../yaml';
import type { YamlNode } from '../yaml';

/**
 * A container image that a step runs in, as written.
 *
 * @internal
 */
export interface RunsIn {
  image: string;
  location: Location;
}

const MAX_PARENTS = 10;

type Read = (
  documents: readonly YamlNode[],
  job: Job,
  step: Step,
) => { image: YamlNode; line: number } | undefined;

function imageOf(node: YamlNode | undefined) {
  const found = entry(node, 'image');
  const image = child(found?.value, 'name') ?? found?.value;
  return found && image ? { image, line: image.line } : undefined;
}

/** The job's own image, that of what it extends, or the default. */
const ofGitlabJob: Read = ([root], { location }) => {
  let node = entries(root).find(({ line }) => line === location.line)?.value;
  for (let depth = 0; node && depth < MAX_PARENTS; depth += 1) {
    const own = imageOf(node);
    if (own) {
      return own;
    }
    const parents = texts(child(node, 'extends'));
    node = child(root, parents[parents.length - 1] ?? '');
  }
  return imageOf(child(root, 'default')) ?? imageOf(root);
};

const ofContainerStep: Read = (documents, _job, { location }) =>
  imageOf(
    documents
      .flatMap(document => items(child(document, 'steps')))
      .find(({ line }) => line === location.line),
  );

/** Systems in which a step with commands names the image that runs them. */
const READERS: Record<string, Read> = {
  drone: ofContainerStep,
  'gitlab-ci': ofGitlabJob,
  woodpecker: ofContainerStep,
};

/**
 * Finds the images that steps run in.
 *
 * @internal
 */
export function imageReader(
  survey: Survey,
): (pipeline: Pipeline, job: Job, step: Step) => RunsIn | undefined {
  return ({ system }, job, step) => {
    const image = step.uses?.image?.replace(/^docker:\/\//, '');
    if (image !== undefined) {
      return { image, location: step.location };
    }
    const read = READERS[system];
    const { file } = job.location;
    if (!read || step.uses) {
      return undefined;
    }
    const { documents } = survey.repository.yaml(file);
    const found = read(documents ?? [], job, step);
    const name = text(found?.image);
    return found && name !== undefined
      ? { image: name, location: { file, line: found.line } }
      : undefined;
  };
}
