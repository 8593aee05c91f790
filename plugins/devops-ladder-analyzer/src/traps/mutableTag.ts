import { publishedTags } from '../artifacts';
import type { TagKind } from '../artifacts';
import type { Act } from '../acts';
import { actsOf, nameOf, runsOn, whereIs } from '../detectors/acts';
import { placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { TrapObservation } from '../types';

interface Published {
  kinds: Set<TagKind>;
  tags: Set<string>;
  act: Act;
}

/** What is left of an expression that was not resolved. */
const UNRESOLVED = /\$\(|`|%|\+/;
const EXPRESSION = /\$\{\{.*?\}\}/g;
/** The version that runs is looked up after the push, and named by its digest. */
const BY_DIGEST = /RepoDigests|@sha256:|\bdigest\b/i;
const LATEST = /([\w./${}-]{1,200}):latest(?![\w.-])/g;
const LATEST_VALUE = /\b(?:image\.)?tag=["']?latest\b/i;

const isReadable = ({ image, tag }: { image: string; tag: string }) =>
  [image, tag].every(part => !UNRESOLVED.test(part.replace(EXPRESSION, '')));

/** Images by their names, with all tags that they get; `undefined` where one cannot be seen. */
function publishedImages(survey: Survey): Map<string, Published> | undefined {
  const images = new Map<string, Published>();
  const pushes = actsOf(survey, 'image-push').filter(
    act =>
      !act.inferred && runsOn(act, 'push-mainline', 'tag', 'release', 'manual'),
  );
  for (const act of pushes) {
    const tags = publishedTags(act);
    if (tags.length === 0 || !tags.every(isReadable)) {
      return undefined;
    }
    for (const { image, tag, kind } of tags) {
      const known = images.get(image) ?? {
        kinds: new Set(),
        tags: new Set(),
        act,
      };
      known.kinds.add(kind);
      known.tags.add(tag || 'none');
      images.set(image, known);
    }
  }
  return images;
}

const lastPart = (image: string) => image.split('/').pop() ?? '';

/** A deploy that takes whatever the moving tag stands for. */
function deploysLatest(
  survey: Survey,
  images: ReadonlyMap<string, Published>,
): Act | undefined {
  const names = new Set([...images.keys()].map(lastPart));
  return actsOf(survey, 'deploy').find(act => {
    const text = act.command?.text ?? '';
    return (
      !act.inferred &&
      act.command !== undefined &&
      runsOn(act, 'push-mainline', 'tag', 'release', 'manual') &&
      (LATEST_VALUE.test(text) ||
        [...text.matchAll(LATEST)].some(([, image]) =>
          names.has(lastPart(image)),
        ))
    );
  });
}

/** Something of the same run that makes sure which version it is. */
function isResolved({ pipeline }: Act): boolean {
  return pipeline.jobs.some(({ steps }) =>
    steps.some(step => BY_DIGEST.test(step.run ?? '')),
  );
}

function observation(
  survey: Survey,
  act: Act,
  statement: string,
): TrapObservation {
  return {
    trap: 'mutable-tag-only',
    capabilities: ['immutable-artifact'],
    statement,
    places: placesOf(survey.repository, act.places),
    strength: 'file',
  };
}

/**
 * An image that is published, or deployed, only under tags that move.
 *
 * @internal
 */
export function mutableTag(survey: Survey): TrapObservation[] {
  const images = publishedImages(survey);
  if (!images) {
    return [];
  }
  const latest = deploysLatest(survey, images);
  if (latest && !isResolved(latest)) {
    return [
      observation(
        survey,
        latest,
        `${nameOf(latest)} in ${whereIs(
          latest,
        )} deploys whatever the tag "latest" stands for.`,
      ),
    ];
  }
  const moving = [...images].find(
    ([, { kinds }]) => kinds.size === 1 && kinds.has('mutable'),
  );
  const open = [...images.values()].some(({ kinds }) => kinds.has('unknown'));
  const retagged = actsOf(survey, 'retag').length > 0;
  if (!moving || open || retagged || isResolved(moving[1].act)) {
    return [];
  }
  const [image, { tags, act }] = moving;
  const names = [...tags].map(tag => tag.replace(/\s+/g, ' ').slice(0, 60));
  return [
    observation(
      survey,
      act,
      `${nameOf(act)} in ${whereIs(act)} publishes ${
        image || 'the image'
      } only under tags that move: ${names.join(', ')}.`,
    ),
  ];
}
