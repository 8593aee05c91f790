// @ts-check

/**
 * How much of what providers allow was used, over all replicas.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('request_budgets', table => {
    table.comment('Requests of providers, over all replicas');
    table.text('host').notNullable();
    table.text('allowance').notNullable().comment('e.g. graphql');
    table.dateTime('window_ends').notNullable();
    table.integer('used').notNullable().comment('In this window, by us');
    table.integer('share').notNullable().comment('What may be used of it');
    table.integer('provider_limit').comment('As the provider said');
    table.integer('remaining').comment('As the provider said');
    table.dateTime('updated_at').notNullable();
    table.primary(['host', 'allowance']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('request_budgets');
};
