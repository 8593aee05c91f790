import type { Act } from '../acts';
import { publishedTags } from '../artifacts';
import type { ActKind } from '../tools';
import type { EvidenceFinding } from '../types';
import { actsOf, nameOf, proofOf, runsOn, whereIs } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import type { Survey } from './Survey';

const published = (act: Act) =>
  runsOn(
    act,
    'push-mainline',
    'tag',
    'release',
    'manual',
    'schedule',
    'upstream',
    'other',
  );

const short = (tag: string) => tag.replace(/\s+/g, ' ').slice(0, 60);

function imageProof(survey: Survey, act: Act): Proof {
  const tags = publishedTags(act);
  const fixed = tags.find(({ kind }) => kind === 'immutable');
  if (fixed) {
    return proofOf(
      survey,
      act,
      'met',
      `${nameOf(
        act,
      )} pushes the image under a version that does not move (${short(
        fixed.tag,
      )}) in ${whereIs(act)}.`,
    );
  }
  if (tags.length === 0 || tags.some(({ kind }) => kind === 'unknown')) {
    return {
      ...proofOf(
        survey,
        act,
        'unknown',
        `${nameOf(act)} pushes an image in ${whereIs(
          act,
        )}, but under which tag cannot be read.`,
      ),
      unknown: {
        reason: 'unresolved-include',
        howToResolve:
          'Write the tag into the pipeline, e.g. the commit SHA, or declare it.',
      },
    };
  }
  const unique = tags.find(({ kind }) => kind === 'unique');
  return unique
    ? proofOf(
        survey,
        act,
        'partial',
        `${nameOf(act)} pushes the image under a unique tag (${short(
          unique.tag,
        )}) in ${whereIs(
          act,
        )} that does not say from which commit it was made.`,
      )
    : proofOf(
        survey,
        act,
        'partial',
        `${nameOf(act)} pushes the image in ${whereIs(
          act,
        )} only under tags that move (${tags
          .map(({ tag }) => short(tag) || 'none')
          .join(', ')}).`,
      );
}

function isSnapshot(survey: Survey, act: Act): boolean {
  return (
    act.tool === 'jvm-publish' &&
    survey.repository
      .readFiles(
        path =>
          /(?:^|\/)(?:pom\.xml|gradle\.properties|build\.gradle(?:\.kts)?)$/.test(
            path,
          ) && survey.repository.inScope(path),
      )
      .some(({ content }) => /-SNAPSHOT/.test(content)) &&
    !runsOn(act, 'tag', 'release')
  );
}

/**
 * What is pushed for changes only: it may be what is released later, or be
 * there to be looked at.
 */
function ofChanges(survey: Survey): Proof[] {
  return actsOf(survey, 'image-push', 'package-publish')
    .filter(act => !published(act) && !act.inferred)
    .slice(0, 1)
    .map(act => ({
      ...proofOf(
        survey,
        act,
        'unknown',
        `${nameOf(act)} pushes in ${whereIs(
          act,
        )}, but for changes that are not merged only; whether that is released cannot be read.`,
      ),
      unknown: {
        reason: 'unresolved-include',
        howToResolve:
          'Declare from which build the releases are, or push from the mainline.',
      },
    }));
}

/** @internal */
export function immutableArtifact(survey: Survey): EvidenceFinding[] {
  const proofs: Proof[] = [];
  for (const act of actsOf(survey, 'image-push').filter(published)) {
    if (act.inferred) {
      proofs.push({
        ...proofOf(
          survey,
          act,
          'unknown',
          `${whereIs(
            act,
          )} seems to push an image, but under which tag cannot be read.`,
        ),
        unknown: {
          reason: 'unresolved-include',
          howToResolve:
            'Declare under which version the shared part publishes.',
        },
      });
    } else {
      proofs.push(imageProof(survey, act));
    }
  }
  // Where the application is an image, a package beside it is a library.
  const isImage = actsOf(survey, 'image-push').some(
    act => published(act) && !act.inferred,
  );
  for (const act of actsOf(survey, 'package-publish').filter(published)) {
    if (act.inferred || isImage) {
      continue;
    }
    proofs.push(
      isSnapshot(survey, act)
        ? proofOf(
            survey,
            act,
            'partial',
            `${nameOf(act)} publishes in ${whereIs(
              act,
            )}, but the version is a snapshot, which moves.`,
          )
        : proofOf(
            survey,
            act,
            'met',
            `${nameOf(act)} publishes a versioned package in ${whereIs(act)}.`,
          ),
    );
  }
  const kinds: ActKind[] = ['image-push', 'package-publish'];
  proofs.push(...(proofs.length > 0 ? [] : ofChanges(survey)));
  return conclude(survey, 'immutable-artifact', proofs, {
    kinds,
    sentence: 'No step publishes the application under a version.',
  });
}

/** @internal */
export function artifactRepository(survey: Survey): EvidenceFinding[] {
  const proofs: Proof[] = actsOf(survey, 'image-push', 'package-publish')
    .filter(published)
    .map(act =>
      proofOf(
        survey,
        act,
        'met',
        `${
          act.inherited ? 'A shared pipeline' : nameOf(act)
        } publishes the artifact to a registry in ${whereIs(act)}.`,
      ),
    );
  for (const act of actsOf(survey, 'artifact-store').filter(published)) {
    proofs.push(
      proofOf(
        survey,
        act,
        'partial',
        `${nameOf(
          act,
        )} keeps the build with the run of the pipeline in ${whereIs(
          act,
        )}, where it is deleted after a while.`,
      ),
    );
  }
  for (const act of actsOf(survey, 'retag').filter(
    each => published(each) && !each.inferred,
  )) {
    proofs.push(
      proofOf(
        survey,
        act,
        'met',
        `${nameOf(act)} moves the artifact on within its registry in ${whereIs(
          act,
        )}.`,
      ),
    );
  }
  proofs.push(...(proofs.length > 0 ? [] : ofChanges(survey)));
  return conclude(survey, 'artifact-repository', proofs, {
    kinds: ['image-push', 'package-publish'],
    sentence: 'No step pushes an artifact to a registry or package repository.',
  });
}
