import { Application } from '../application/Application';
import { Rule, SEE_CONDITIONS, UNREADABLE } from './Case';
import { NOT_FROM_GIT } from './gitopsController';
import { isMovingImage } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { hasSucceeded, isAutomated, recordsOf, Seen } from './Seen';

/** A commit, a version, a range or a tag: what is reverted on a branch is not what it names. */
const FIXED =
  /^(?:[0-9a-f]{7,40}|v?\d+(?:\.[\dx*]+)*(?:[-+].*)?|[~^<>=*].*|refs\/tags\/.*)$/i;

const sourcesOf = (app: Application) => app.settings?.sources ?? [];

const setsVersion = ({ app }: Seen) =>
  sourcesOf(app).some(source => source.setsVersion);

/** A chart's version and a fixed revision stand in the application, not in what it points to. */
const namesVersion = (seen: Seen) =>
  setsVersion(seen) ||
  sourcesOf(seen.app).some(
    ({ kind, revision = '' }) => kind !== 'git' || FIXED.test(revision),
  );

const movingImage = ({ app }: Seen) => app.images.find(isMovingImage);

/** @internal */
export const declarativeRollback: Rule = {
  capability: 'declarative-rollback',
  mechanism: 'git-revert',
  cases: [
    UNREADABLE,
    NOT_FROM_GIT,
    {
      when: seen => !isAutomated(seen),
      outcome: 'partial',
      says: 'A revert in Git rolls {names} back only once somebody syncs (automated sync is off)',
    },
    {
      when: seen => seen.app.imagesFromRegistry && setsVersion(seen),
      outcome: 'partial',
      says: 'Argo CD Image Updater writes the image of {names} past Git, so that a revert in Git does not bring back the former one',
    },
    {
      when: namesVersion,
      outcome: 'unknown',
      says: 'A version is set in the application for {names}; whether a revert in Git brings back the former one is not to be seen',
      unknown: {
        reason: 'no-collector',
        howToResolve:
          'Keep the version in the Git source that the application follows, or the application itself in Git.',
      },
    },
    {
      when: seen => movingImage(seen) !== undefined,
      outcome: 'partial',
      says: 'An image of {names} has a tag that moves, so that a revert in Git does not bring back the former one',
      detail: movingImage,
    },
    {
      when: seen => !hasSucceeded(seen) && recordsOf(seen) === 0,
      outcome: 'unknown',
      says: 'Argo CD has no sync of {names} that succeeded',
      unknown: SEE_CONDITIONS,
    },
    {
      when: ({ app }) => app.images.length === 0,
      outcome: 'unknown',
      says: 'Argo CD lists no image of {names}, so that it is not to be seen whether Git holds the version',
      unknown: { reason: 'no-collector' },
    },
    {
      outcome: 'met',
      says: 'A revert in Git rolls {names} back: Argo CD follows the branch by itself, and no image has a tag that moves',
    },
  ],
};
