import { publishedTags } from '../artifacts';
import type { TagKind } from '../artifacts';
import type { Act } from '../acts';
import { actsOf, nameOf, runsOn, whereIs } from '../detectors/acts';
import { placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { TrapObservation } from '../types';

/**
 * An image that is published only under tags that move.
 *
 * @internal
 */
export function mutableTag(survey: Survey): TrapObservation[] {
  const images = new Map<
    string,
    { kinds: Set<TagKind>; tags: Set<string>; act: Act }
  >();
  const pushes = actsOf(survey, 'image-push').filter(
    act =>
      !act.inferred && runsOn(act, 'push-mainline', 'tag', 'release', 'manual'),
  );
  for (const act of pushes) {
    const tags = publishedTags(act);
    if (tags.length === 0) {
      return [];
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
  const moving = [...images].find(
    ([, { kinds }]) => kinds.size === 1 && kinds.has('mutable'),
  );
  const open = [...images.values()].some(({ kinds }) => kinds.has('unknown'));
  const retagged = actsOf(survey, 'retag').length > 0;
  if (!moving || open || retagged) {
    return [];
  }
  const [image, { tags, act }] = moving;
  return [
    {
      trap: 'mutable-tag-only',
      capabilities: ['immutable-artifact'],
      statement: `${nameOf(act)} in ${whereIs(act)} publishes ${
        image || 'the image'
      } only under tags that move: ${[...tags]
        .map(tag => tag.replace(/\s+/g, ' ').slice(0, 60))
        .join(', ')}.`,
      places: placesOf(survey.repository, act.places),
      strength: 'file',
    },
  ];
}
