export * from './types';
export * from './conditions';
export * from './patterns';
export * from './ToolIndex';
export * from './matchTools';
export * from './catalogue';
export * from './exampleUses';
