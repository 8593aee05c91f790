export interface Config {
  devopsLadder?: {
    /**
     * Software templates that bring a capability about, by the id of the
     * capability. The plan of a service links to them.
     *
     * @example
     * ```yaml
     * templates:
     *   unit-tests: template:default/add-tests
     * ```
     * @deepVisibility frontend
     */
    templates?: {
      /** The entity ref of a template. */
      [capability: string]: string;
    };
  };
}
