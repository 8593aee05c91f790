// @ts-check

/**
 * Which deliveries of webhooks were taken, and what they told of.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('webhook_deliveries', table => {
    table.comment('Deliveries of webhooks that were taken, each once');
    table.text('provider').notNullable();
    table.text('delivery').notNullable().comment('As the provider names it');
    table.dateTime('received_at').notNullable().index();
    table.primary(['provider', 'delivery']);
  });
  await knex.schema.alterTable('evidence', table => {
    table
      .dateTime('changed_at')
      .comment('When a webhook last told of what the collector reads');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('evidence', table => {
    table.dropColumns('changed_at');
  });
  await knex.schema.dropTable('webhook_deliveries');
};
