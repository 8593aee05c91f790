import { DeliveryDefinition, LeadTimeStart } from './definition';

/**
 * One question that DORA leaves open, and how it is answered here.
 *
 * @public
 */
export interface DefinitionRule {
  question: string;
  answer: string;
  because: string;
}

const starts: Record<LeadTimeStart, string> = {
  'first-commit': 'the earliest of its own commits was authored',
  opened: 'it was opened for review',
  merged: 'it was merged',
};

function production(definition: DeliveryDefinition): string {
  return Object.entries(definition.environmentGroups)
    .map(([group, names]) => `${group} (${names.join(', ')})`)
    .join('; ');
}

function failedBy(definition: DeliveryDefinition): string {
  return [
    'an incident names it by deployment, commit or artifact',
    `else an incident of the service begins within ${definition.attributionWindowHours} hours after it finished and before the next deployment`,
    'a rollback goes back behind it',
    ...(definition.revertRule
      ? ['a revert of what it shipped ships later']
      : []),
    ...(definition.hotfixLabels.length > 0
      ? [
          `the next change deployment carries a change labelled ${definition.hotfixLabels.join(
            ' or ',
          )}`,
        ]
      : []),
  ].join('; ');
}

/**
 * The definition in words, to print where its numbers are shown.
 *
 * @public
 */
export function describeDefinition(
  definition: DeliveryDefinition,
): DefinitionRule[] {
  return [
    {
      question: 'What is a deployment?',
      answer:
        'What one run brought of one revision to one group of production environments, finished with its first success (in several environments: with the last of them).',
      because:
        'Runs are repeated, rollouts go to several regions, and providers set old deployments to inactive.',
    },
    {
      question: 'What is production?',
      answer: `${production(definition)}. Anything else is not.`,
      because:
        'An environment that nobody explained is shown as a gap in the data, not counted.',
    },
    {
      question: 'What did a deployment do?',
      answer:
        'Redeploy: the revision that runs already. Rollback: one that ran earlier, or said to be a rollback. Change: anything else.',
      because: 'Only a change can fail as a change.',
    },
    {
      question: 'Deployment frequency',
      answer:
        'Successful deployments without redeploys, per week of the window. Attempts that failed are shown beside it.',
      because: 'A failed attempt did not change production.',
    },
    {
      question: 'Lead time for changes',
      answer: `For each change and service, from when ${
        starts[definition.leadTimeStart]
      } to the finish of the first production deployment that contains it; the median.${
        definition.bots === 'exclude' ? ' Changes of bots are left out.' : ''
      } The first deployment ever seen has no lead times; negative ones are left out and counted.`,
      because:
        'A squash merge destroys commit times, and a first deployment would take in years of history.',
    },
    {
      question: 'Change fail rate',
      answer: `Change deployments that failed, of all change deployments that finished in the window. One failed when ${failedBy(
        definition,
      )}. A person can correct what an incident is linked to.`,
      because:
        'Failed deployments count, not incidents; without a limit the last deployment is blamed for everything.',
    },
    {
      question: 'Failed deployment recovery time',
      answer:
        'From the finish of the failed deployment to the end of the last incident it caused, else to the finish of the deployment that repaired it; the median. Open ones enter with the time so far; the median is then "at least", unless they are all above it.',
      because: 'Leaving out what is still broken would flatter.',
    },
    {
      question: 'Rework rate',
      answer:
        'Rollbacks and deployments with a revert or a hotfix, of all deployments without redeploys.',
      because: 'DORA asks for it in a survey; this is a reading of it.',
    },
    {
      question: 'Several services',
      answer:
        'Their events are pooled and then measured. Numbers of services are never averaged.',
      because: 'An average hides how much each service deploys.',
    },
  ];
}
