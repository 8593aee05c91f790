/**
 * What a CI system calls the things that the detectors talk about.
 *
 * @internal
 */
export interface SystemWords {
  name: string;
  /** How a job is allowed to ask for a federated identity. */
  identity: { missing: string; howToResolve: string };
  /** It keeps a record of each deploy to an environment. */
  recordsDeploys: boolean;
  /** Reviewers of an environment are a setting of it. */
  protectsEnvironments: boolean;
  /** How a person sends a build that there is already to an environment. */
  promotes?: string;
}

const OTHER: SystemWords = {
  name: 'The CI system',
  identity: {
    missing: 'the job does not say that it gets an identity token',
    howToResolve: 'Declare how the job gets its identity token.',
  },
  recordsDeploys: false,
  protectsEnvironments: false,
};

const WORDS: Readonly<Record<string, Partial<SystemWords>>> = {
  'github-actions': {
    name: 'GitHub',
    identity: {
      missing: 'the job does not name the permission id-token: write',
      howToResolve:
        'Grant `id-token: write` in the workflow, or declare that the default permissions do.',
    },
    recordsDeploys: true,
    protectsEnvironments: true,
  },
  'gitlab-ci': {
    name: 'GitLab',
    identity: {
      missing: 'the job has no `id_tokens:`',
      howToResolve:
        'Name the token under `id_tokens:` of the job, or declare where it comes from.',
    },
    recordsDeploys: true,
    protectsEnvironments: true,
  },
  'azure-pipelines': {
    name: 'Azure Pipelines',
    recordsDeploys: true,
    protectsEnvironments: true,
  },
  'bitbucket-pipelines': {
    name: 'Bitbucket',
    identity: {
      missing: 'the step does not say `oidc: true`',
      howToResolve: 'Set `oidc: true` on the step.',
    },
    recordsDeploys: true,
    protectsEnvironments: true,
  },
  drone: { name: 'Drone', promotes: 'promotes a build' },
  woodpecker: { name: 'Woodpecker', promotes: 'deploys a build' },
};

/** @internal */
export function wordsOf(system: string): SystemWords {
  return { ...OTHER, ...WORDS[system] };
}
