export * from './RungHeadline';
