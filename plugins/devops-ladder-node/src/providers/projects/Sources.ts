import { Problem } from '../Reading';
import { AnnotatedProjects } from './AnnotatedProjects';
import { ProjectReference, ProjectSource } from './ProjectSource';

const DEFAULT = 'default';

type Options<S extends ProjectSource> = Pick<
  AnnotatedProjects<S, never>,
  'sources' | 'defaultSource' | 'tool' | 'configuredIn'
>;

/** Which of the configured sources a reference means. @internal */
export class Sources<S extends ProjectSource> {
  constructor(private readonly options: Options<S>) {}

  of({ source: name }: ProjectReference): S | undefined {
    const { sources, defaultSource = DEFAULT } = this.options;
    const found = sources.find(each => each.name === (name ?? defaultSource));
    const only = sources.length === 1 ? sources[0] : undefined;
    return found ?? (name === undefined ? only : undefined);
  }

  /** Two names of one project are one. */
  idOf(reference: ProjectReference): string {
    return JSON.stringify([this.of(reference)?.name, reference.key]);
  }

  /** Why it is not to be asked about. */
  problemOf(reference: ProjectReference): Problem | undefined {
    if (reference.problem || this.of(reference)) {
      return reference.problem;
    }
    const { tool, configuredIn } = this.options;
    return {
      reason: 'no-collector',
      message:
        reference.source === undefined
          ? `The annotation names no instance of ${tool}, and none is the default.`
          : `The instance ${reference.source} of ${tool} is not configured.`,
      howToResolve: `Add it to ${configuredIn}, or correct the annotation.`,
    };
  }
}
