import { BUILD_FIELDS, readBuild } from '../builds/readBuild';
import { Branch, Job, NamedJob } from './Job';

/** Builds of a job that are read, and of one branch of many. */
const BUILDS = 50;
const BUILDS_OF_BRANCH = 20;

const FIELDS = 'name,fullName,url,buildable,disabled,color';
const fieldsWith = (builds: number) =>
  `${FIELDS},builds[${BUILD_FIELDS}]{0,${builds}}`;

/** What is asked of a job: two levels below it, for branches of jobs in a folder. @internal */
export const JOB_FIELDS = `${fieldsWith(BUILDS)},jobs[${fieldsWith(
  BUILDS_OF_BRANCH,
)},jobs[${fieldsWith(BUILDS_OF_BRANCH)}]]`;

/** As the API has it; anything may be missing. */
interface ItemAnswer {
  _class?: unknown;
  name?: unknown;
  fullName?: unknown;
  url?: unknown;
  buildable?: unknown;
  disabled?: unknown;
  color?: unknown;
  builds?: unknown[];
  jobs?: unknown[];
}

type Branches = Pick<Job, 'pipeline' | 'branch'>;

const nameOf = ({ fullName, name }: ItemAnswer) =>
  [fullName, name].find((each): each is string => typeof each === 'string') ??
  '';

const CHANGE = /^(?:PR|MR|CR)-\d+/i;
/** Branches that last, of which Jenkins does not say which is the default one: they may deploy. */
const LASTING =
  /^(?:main|master|trunk|default|dev|develop|development|next|stag(?:e|ing)|prod(?:uction)?|live|releases?(?:\W.*)?|hotfix(?:\W.*)?|v?\d+(?:\.[\dx]+)*)$/i;

/**
 * Undefined for what is not a job.
 *
 * @param page - where it is, if it does not say so
 * @internal
 */
export function readNamedJob(
  answer: unknown,
  page: string,
): NamedJob | undefined {
  const item = (answer ?? {}) as ItemAnswer;
  if (!Array.isArray(item.builds) && !Array.isArray(item.jobs)) {
    return undefined;
  }
  const { url } = item;
  const isUrl = typeof url === 'string' && /^https?:\/\//.test(url);
  return {
    fullName: nameOf(item),
    url: isUrl ? url : page,
    jobs: jobsOf(item, BUILDS),
  };
}

function jobsOf(item: ItemAnswer, most: number, of?: Branches): Job[] {
  if (Array.isArray(item.jobs)) {
    const isOfBranches = /MultiBranch/i.test(`${item._class}`);
    return (item.jobs as Array<ItemAnswer | null>).flatMap(child =>
      child
        ? jobsOf(
            child,
            BUILDS_OF_BRANCH,
            isOfBranches
              ? { pipeline: nameOf(item), branch: branchOf(child) }
              : undefined,
          )
        : [],
    );
  }
  if (!Array.isArray(item.builds)) {
    return [];
  }
  const builds = item.builds.flatMap(each => readBuild(each) ?? []);
  const fullName = nameOf(item);
  return [
    {
      fullName,
      pipeline: of?.pipeline ?? fullName,
      branch: of?.branch ?? 'unknown',
      isDisabled:
        item.buildable === false ||
        item.disabled === true ||
        /^disabled/.test(`${item.color}`),
      builds: builds.sort((a, b) => b.number - a.number),
      isCut: item.builds.length >= most,
    },
  ];
}

function branchOf({ name }: ItemAnswer): Branch {
  if (CHANGE.test(`${name}`)) {
    return 'change';
  }
  // Its slash is escaped.
  return LASTING.test(`${name}`.replace(/%2F/gi, '/')) ? 'lasting' : 'other';
}
