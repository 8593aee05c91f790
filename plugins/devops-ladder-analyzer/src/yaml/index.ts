export * from './YamlNode';
export * from './parseYaml';
