/** What stands before the name of a job of GitLab that others extend. @internal */
export const EXTENDS = 'gitlab:extends/';

/** How the readers know a reference. @internal */
export interface Written {
  /** Names by which the readers know it. */
  names: string[];
  version?: string;
}

type Values = Readonly<Record<string, string>>;

/** A name, and the version after its `@`. @internal */
export const afterAt = (written: string): Written => {
  const at = written.lastIndexOf('@');
  return at <= 0
    ? { names: [written] }
    : { names: [written.slice(0, at)], version: written.slice(at + 1) };
};

const prefixed = (prefix: string, { names, version }: Written): Written => ({
  names: names.map(name => `${prefix}${name}`),
  version,
});

const withoutSlash = (path: string) => path.replace(/^\/+/, '');

/** A step of a shared library; its pipeline may name several libraries. */
function libraryStep({ step, library }: Values): Written {
  if (library === undefined) {
    return { names: [`jenkins:${step}`, `jenkins:*/${step}`] };
  }
  const { names, version } = afterAt(library);
  const [name] = names;
  return {
    names: [name, `${name}|*`, `*|${name}`, `*|${name}|*`].map(
      libraries => `jenkins:${libraries}/${step}`,
    ),
    version,
  };
}

/** A job or command of an orb. */
function orbPart(orb: string, part: string): Written {
  const { names, version } = afterAt(orb);
  return { names: [`circleci:${names[0]}/${part}`], version };
}

/** How each CI system writes a reference: its keys tell which. @internal */
export const WRITTEN: ReadonlyArray<{
  keys: readonly string[];
  optional?: readonly string[];
  read: (values: Values) => Written;
}> = [
  {
    keys: ['project', 'file'],
    optional: ['ref'],
    read: ({ project, file, ref }) => ({
      names: [`gitlab:project/${project}/${withoutSlash(file)}`],
      version: ref,
    }),
  },
  {
    keys: ['component'],
    read: ({ component }) =>
      prefixed(
        'gitlab:component/',
        afterAt(
          component.replace(/^(?:\$\{?\w+\}?|[\w.-]+\.[a-z]+(?::\d+)?)\//i, ''),
        ),
      ),
  },
  {
    keys: ['remote'],
    read: ({ remote }) => ({ names: [`gitlab:remote/${remote}`] }),
  },
  {
    keys: ['trigger'],
    optional: ['branch'],
    read: ({ trigger, branch }) => ({
      names: [`gitlab:trigger/${trigger}`],
      version: branch,
    }),
  },
  {
    keys: ['extends'],
    // `!reference` names a part of the job as well.
    read: ({ extends: base }) => ({
      names: [base, `${base} *`].map(name => `${EXTENDS}${name}`),
    }),
  },
  {
    keys: ['template', 'repository'],
    optional: ['ref'],
    read: ({ template, repository, ref }) => ({
      names: [`azure:${repository}/${withoutSlash(template)}`],
      version: ref?.replace(/^refs\/(?:tags|heads)\//, ''),
    }),
  },
  {
    keys: ['task'],
    read: ({ task }) => {
      const { names, version } = afterAt(task);
      return {
        names: [`azure:${names[0].slice(names[0].lastIndexOf('.') + 1)}`],
        version,
      };
    },
  },
  {
    keys: ['orb', 'job'],
    read: ({ orb, job }) => orbPart(orb, job),
  },
  {
    keys: ['orb', 'command'],
    read: ({ orb, command }) => orbPart(orb, command),
  },
  { keys: ['step'], optional: ['library'], read: libraryStep },
  {
    keys: ['build'],
    read: ({ build }) => ({ names: [`jenkins:build/${withoutSlash(build)}`] }),
  },
];
