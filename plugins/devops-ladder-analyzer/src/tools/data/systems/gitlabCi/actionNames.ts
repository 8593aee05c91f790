/** The editions of a template, wherever it is kept. @internal */
export const template = (name: string) => [
  ...['jobs/', 'security/', ''].map(
    folder => `gitlab:template/${folder}${name}`,
  ),
  ...['jobs/', 'security/', ''].map(
    folder => `gitlab:template/${folder}${name}.*`,
  ),
];

/** Components by the path of their project. @internal */
export const component = (...names: string[]) =>
  names.map(name => `gitlab:component/${name}`);
