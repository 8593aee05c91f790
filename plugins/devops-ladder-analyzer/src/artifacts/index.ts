export * from './classifyTag';
export * from './expandValue';
export * from './publishedTags';
