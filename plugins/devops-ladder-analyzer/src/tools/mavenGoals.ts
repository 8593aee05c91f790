const MAVEN = ['mvn', 'mvnd'];
/** `group:artifact:goal` or `group:artifact:version:goal`, perhaps `@execution`. */
const FULL_GOAL = /^[\w.-]+:([\w.-]+)(?::[^:\s]+)?:([\w-]+)(?:@.*)?$/;

/** The prefix that Maven derives from the name of a plugin; some state their own. */
function prefixOf(artifact: string): string {
  return artifact
    .replace(/^maven-(.+)-plugin$/, '$1')
    .replace(/-maven(?:-plugin)?$/, '');
}

/**
 * A Maven command line with its goals in their short form, `prefix:goal`, in
 * which the catalogue knows them.
 *
 * @internal
 */
export function withShortGoals(argv: readonly string[]): readonly string[] {
  if (!MAVEN.includes(argv[0] ?? '')) {
    return argv;
  }
  return argv.map(word => {
    const [, artifact, goal] = FULL_GOAL.exec(word) ?? [];
    return artifact && goal ? `${prefixOf(artifact)}:${goal}` : word;
  });
}
