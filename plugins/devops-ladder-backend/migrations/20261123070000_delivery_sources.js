// @ts-check

/**
 * How far each source of deployments, changes and incidents was read, service
 * by service.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_sources', table => {
    table.comment('How far sources of deliveries were read');
    table.text('source').notNullable();
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('state').notNullable().comment('read, nothing-to-read, failed');
    table.text('cursor').comment('Where the source goes on');
    table.dateTime('asked_at').notNullable();
    table.dateTime('read_at').comment('When it last could be read');
    table.text('reason').comment('Why it could not be read');
    table.text('message');
    table.primary(['source', 'entity_ref']);
    table.index('entity_ref');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_sources');
};
