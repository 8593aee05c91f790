import { collectActs } from '../../acts';
import type { Act, Collected } from '../../acts';
import type { Job, Pipeline } from '../../pipeline/types';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import type { ActKind } from '../../tools';
import { readJenkins } from './readJenkins';
import type { ReadJenkins } from './readJenkins';

type Files = Record<string, string>;

/** Reads Jenkinsfiles of a repository in short. @internal */
export function readFiles(
  files: Files,
  scope?: string,
  chosen?: ReadonlySet<string>,
): ReadJenkins & { repository: Repository } {
  const repository = new Repository({
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    paths: Object.keys(files),
    scope,
  });
  return { ...readJenkins(repository, unbashParser, chosen), repository };
}

/** The pipeline of one Jenkinsfile. @internal */
export function pipelineOf(content: string, files: Files = {}): Pipeline {
  const { pipelines, broken } = readFiles({ Jenkinsfile: content, ...files });
  expect(broken).toEqual([]);
  return pipelines[0];
}

/** A declarative pipeline with these stages. @internal */
export function stages(text: string, before = ''): string {
  return `pipeline {\n  agent any\n${before}\n  stages {\n${text}\n  }\n}\n`;
}

/** A stage with these steps. @internal */
export function stage(name: string, steps: string, before = ''): string {
  return `    stage('${name}') {\n${before}\n      steps {\n${steps}\n      }\n    }\n`;
}

/** @internal */
export function jobOf(pipeline: Pipeline, id: string): Job {
  const job = pipeline.jobs.find(each => each.id === id);
  if (!job) {
    throw new Error(`no job "${id}" among ${pipeline.jobs.map(j => j.id)}`);
  }
  return job;
}

/** Command lines of a pipeline in their order. @internal */
export function commandsOf(pipeline: Pipeline): string[] {
  return pipeline.jobs.flatMap(job =>
    job.steps.flatMap(step => step.commands.map(({ argv }) => argv.join(' '))),
  );
}

/** What a Jenkinsfile does. @internal */
export function actsIn(content: string, files: Files = {}): Collected {
  const { pipelines, repository } = readFiles({
    Jenkinsfile: content,
    ...files,
  });
  return collectActs(repository, pipelines);
}

/** @internal */
export function actOf({ acts }: Collected, kind: ActKind): Act {
  const act = acts.find(each => each.kind === kind);
  if (!act) {
    throw new Error(`no ${kind} among ${acts.map(each => each.kind)}`);
  }
  return act;
}

/** The catalogue with the rows of Jenkins, for `jest.mock`. @internal */
export function catalogueWithJenkins(): unknown {
  const { CATALOGUE } = jest.requireActual('../../tools/catalogue');
  const { JENKINS_TOOLS } = jest.requireActual(
    '../../tools/data/systems/jenkins',
  );
  return {
    CATALOGUE: CATALOGUE.includes(JENKINS_TOOLS[0])
      ? CATALOGUE
      : [...CATALOGUE, ...JENKINS_TOOLS],
  };
}
