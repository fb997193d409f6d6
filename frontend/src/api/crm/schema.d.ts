export interface paths {
    "/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Activities Route
         * @description Activities of all units; `from` and `to` go by the first day.
         */
        get: operations["list_activities_route"];
        put?: never;
        /**
         * Create Activity
         * @description Plan an activity, or log one that was held.
         */
        post: operations["create_activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{activity_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Activity
         * @description One activity with what became of it.
         */
        get: operations["get_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Activity
         * @description Change an activity of one's own unit, or of any for those who manage them.
         */
        patch: operations["change_activity"];
        trace?: never;
    };
    "/activities/{activity_id}/encounters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Encounters
         * @description The enterprises met on one activity, in the order of their days.
         */
        get: operations["list_encounters"];
        put?: never;
        /**
         * Log Encounter
         * @description Log one enterprise met. The same `client_id` sent again answers the encounter it made.
         */
        post: operations["log_encounter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Activities
         * @description The list of activities as a workbook.
         */
        get: operations["export_activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Chains
         * @description All chains, each with how many of its nodes are ours, named and missing.
         */
        get: operations["list_chains"];
        put?: never;
        /**
         * Create Chain
         * @description Begin a chain; its graph is written next.
         */
        post: operations["create_chain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chains/{chain_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Chain
         * @description One chain.
         */
        get: operations["get_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Chain
         * @description Rename a chain, or move it in the list.
         */
        patch: operations["change_chain"];
        trace?: never;
    };
    "/chains/{chain_id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Graph
         * @description Nodes and edges, each node with who stands on it and who could be won for it.
         */
        get: operations["get_graph"];
        /**
         * Put Graph
         * @description Write the whole graph, all or nothing; `If-Match` names the chain's version.
         */
        put: operations["put_graph"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chains/{chain_id}/graph/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Chain
         * @description The nodes of a chain as a workbook.
         */
        get: operations["export_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chains/{chain_id}/nodes/{node_id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Node Candidates
         * @description Who could fill this gap: enterprises we know, by industry, tags and region, with the reasons.
         */
        get: operations["list_node_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look Up Contacts
         * @description Whoever is reached by a whole number, address or WeChat name; asked in a body, since it must not stand in a URL.
         */
        post: operations["look_up_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget Contact
         * @description Forget a contact: nothing of the person is kept.
         */
        delete: operations["forget_contact"];
        options?: never;
        head?: never;
        /**
         * Change Contact
         * @description Change a contact.
         */
        patch: operations["change_contact"];
        trace?: never;
    };
    "/contacts/{contact_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Contact
         * @description What reaches a contact, in clear; the reason is kept, and the caller proves again who they are.
         */
        post: operations["reveal_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicate-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Duplicates
         * @description Enterprises that may be the one being typed.
         */
        post: operations["check_duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/encounters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List All Encounters
         * @description Whom the office met; `unmatched` finds those whose enterprise nobody has named yet.
         */
        get: operations["list_all_encounters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/encounters/{encounter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Encounter
         * @description One encounter.
         */
        get: operations["get_encounter"];
        put?: never;
        post?: never;
        /**
         * Withdraw Encounter
         * @description Take back an encounter logged by mistake.
         */
        delete: operations["withdraw_encounter"];
        options?: never;
        head?: never;
        /**
         * Change Encounter
         * @description Change an encounter, or say which enterprise it was.
         */
        patch: operations["change_encounter"];
        trace?: never;
    };
    "/encounters/{encounter_id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Card
         * @description The photo of a card; who looked is kept.
         */
        get: operations["get_card"];
        /**
         * Put Card
         * @description Keep the photo of a card; a second one takes the place of the first.
         */
        put: operations["put_card"];
        post?: never;
        /**
         * Drop Card
         * @description Forget the photo of a card.
         */
        delete: operations["drop_card"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/encounters/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Encounters
         * @description The list of encounters as a workbook.
         */
        get: operations["export_encounters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Enterprises Route
         * @description All enterprises; `q` finds names, other names, pinyin, initials and credit codes.
         */
        get: operations["list_enterprises_route"];
        put?: never;
        /**
         * Create Enterprise
         * @description Keep a new enterprise, unless ones alike exist that the caller has not said to be others.
         */
        post: operations["create_enterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{enterprise_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Enterprise
         * @description Everything known of an enterprise; one that has become part of another answers with that one.
         */
        get: operations["get_enterprise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Enterprise
         * @description Change single fields.
         */
        patch: operations["change_enterprise"];
        trace?: never;
    };
    "/enterprises/{enterprise_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Contacts
         * @description The people in an enterprise, what reaches them hidden.
         */
        get: operations["list_contacts"];
        put?: never;
        /**
         * Add Contact
         * @description Keep a new contact.
         */
        post: operations["add_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{enterprise_id}/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Interactions
         * @description What was said with an enterprise, the newest first.
         */
        get: operations["list_interactions"];
        put?: never;
        /**
         * Add Interaction
         * @description Log a call, a visit or a mail.
         */
        post: operations["add_interaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Enterprises
         * @description The list of enterprises as a workbook.
         */
        get: operations["export_enterprises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Follow Ups
         * @description What is to be done; `mine` for one's own, `from` and `to` go by the day it is due.
         */
        get: operations["list_follow_ups"];
        put?: never;
        /**
         * Create Follow Up
         * @description Note something to do until a day.
         */
        post: operations["create_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{follow_up_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Follow Up
         * @description One follow-up with its story.
         */
        get: operations["get_follow_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{follow_up_id}/actions/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Follow Up
         * @description It is done.
         */
        post: operations["finish_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{follow_up_id}/actions/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop Follow Up
         * @description It need not be done any more.
         */
        post: operations["drop_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{follow_up_id}/actions/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Postpone Follow Up
         * @description It is done later, for a reason.
         */
        post: operations["postpone_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{follow_up_id}/actions/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reassign Follow Up
         * @description Somebody else does it.
         */
        post: operations["reassign_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{follow_up_id}/actions/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Follow Up
         * @description Take the end back.
         */
        post: operations["reopen_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Follow Ups
         * @description What waits for the caller, for the menu.
         */
        get: operations["count_follow_ups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Follow Ups
         * @description The list of follow-ups as a workbook.
         */
        get: operations["export_follow_ups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description The batches of the caller's unit, the newest first.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Upload Import
         * @description Take a workbook in: its list is found, and its columns are mapped as last time or as their headings say.
         */
        post: operations["upload_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import
         * @description One batch with its mapping and how far it is.
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Map Import
         * @description Read the sheet in another way: another sheet or heading, other columns, another rule for those we know.
         */
        patch: operations["map_import"];
        trace?: never;
    };
    "/imports/{batch_id}/actions/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Import
         * @description Stop after the rows being written; what came in can be undone.
         */
        post: operations["cancel_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{batch_id}/actions/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit Import
         * @description Bring the rows in; the mapping is remembered for this heading.
         */
        post: operations["commit_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{batch_id}/actions/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Import
         * @description Take the whole batch back; what was used since stays, and says so.
         */
        post: operations["undo_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{batch_id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Import Errors
         * @description The rows with something wrong, as a workbook to be put right and sent again.
         */
        get: operations["export_import_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{batch_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Import
         * @description A hundred rows from row `first` on as they would come in, with what is wrong and whom they may be.
         */
        get: operations["preview_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{batch_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imported Rows
         * @description What became of the rows; `undo=kept` for those an undo left standing.
         */
        get: operations["list_imported_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{batch_id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Import
         * @description Server-sent events: the batch went on.
         */
        get: operations["stream_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Imports
         * @description The list of imports as a workbook.
         */
        get: operations["export_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Import Fields
         * @description The fields a column can be mapped to.
         */
        get: operations["list_import_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interactions/{interaction_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct Interaction
         * @description Put a new entry in place of a wrong one, or withdraw it; the wrong one stays on record.
         */
        post: operations["correct_interaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Merges
         * @description Merges, the newest first.
         */
        get: operations["list_merges"];
        put?: never;
        /**
         * Merge Enterprises
         * @description Make two records one.
         */
        post: operations["merge_enterprises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{merge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Merge
         * @description One merge.
         */
        get: operations["get_merge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{merge_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Merge Route
         * @description Make the two records two again, as they were.
         */
        post: operations["undo_merge_route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Merge
         * @description What a merge would move, and where somebody has to choose.
         */
        post: operations["preview_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Options
         * @description Industries, regions and tags to choose from, with their names.
         */
        get: operations["list_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Saved Filters
         * @description List one's own filters.
         */
        get: operations["list_saved_filters"];
        put?: never;
        /**
         * Save Filter
         * @description Keep a filter; one of the same name is replaced.
         */
        post: operations["save_filter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-filters/{filter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop Filter
         * @description Throw one of one's own filters away.
         */
        delete: operations["drop_filter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/weekly-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Weekly Report
         * @description What a unit did in a week, from what it logged.
         */
        get: operations["get_weekly_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/weekly-reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Weekly Report
         * @description The same as a workbook in the office's layout; it names no contacts.
         */
        get: operations["export_weekly_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ActivityDetail
         * @description One activity. `can_edit` and `can_log` say what the caller may do here.
         */
        ActivityDetail: {
            became: components["schemas"]["Became"];
            /** Booths */
            booths: number | null;
            /** Campaign */
            campaign: string | null;
            /** Can Edit */
            can_edit: boolean;
            /** Can Log */
            can_log: boolean;
            /** City Leader */
            city_leader: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Demo */
            demo: boolean;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Guests */
            guests: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Intents */
            intents: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony";
            /** Leaders */
            leaders: components["schemas"]["Leader"][];
            /** Met */
            met: number;
            /** Notes */
            notes: string | null;
            /** Online */
            online: boolean;
            /** Organisers */
            organisers: components["schemas"]["UnitName"][];
            /** Outcomes */
            outcomes: components["schemas"]["OutcomeCount"][];
            owner_unit: components["schemas"]["UnitName"];
            /** Places */
            places: string[];
            /** Signed */
            signed: number;
            /** Special Booth Area */
            special_booth_area: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "held" | "cancelled";
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ActivityItem
         * @description A row of the list. `met` counts the enterprises met, `intents` and `signed` those outcomes.
         */
        ActivityItem: {
            /** Booths */
            booths: number | null;
            /** Campaign */
            campaign: string | null;
            /** City Leader */
            city_leader: boolean;
            /** Demo */
            demo: boolean;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Guests */
            guests: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Intents */
            intents: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony";
            /** Leaders */
            leaders: components["schemas"]["Leader"][];
            /** Met */
            met: number;
            /** Online */
            online: boolean;
            /** Organisers */
            organisers: components["schemas"]["UnitName"][];
            owner_unit: components["schemas"]["UnitName"];
            /** Places */
            places: string[];
            /** Signed */
            signed: number;
            /** Special Booth Area */
            special_booth_area: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "held" | "cancelled";
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ActivityName
         * @description An activity by name.
         */
        ActivityName: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony";
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Title */
            title: string;
        };
        /**
         * ActivityPatch
         * @description What is to be changed; what is left out stays, and null empties what may be empty.
         */
        ActivityPatch: {
            /** Booths */
            booths?: number | null;
            /** Campaign */
            campaign?: string | null;
            /** Ends On */
            ends_on?: string | null;
            /** Guests */
            guests?: number | null;
            /** Kind */
            kind?: ("trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony") | null;
            /** Leaders */
            leaders?: components["schemas"]["Leader"][] | null;
            /** Notes */
            notes?: string | null;
            /** Online */
            online?: boolean | null;
            /** Organisers */
            organisers?: string[] | null;
            /** Owner Unit */
            owner_unit?: string | null;
            /** Places */
            places?: string[] | null;
            /** Special Booth Area */
            special_booth_area?: number | string | null;
            /** Starts On */
            starts_on?: string | null;
            /** State */
            state?: ("planned" | "held" | "cancelled") | null;
            /** Title */
            title?: string | null;
        };
        /**
         * AgreementBrief
         * @description A signing. Frameworks and intentions never count as signed investment.
         */
        AgreementBrief: {
            /** Activity Id */
            activity_id: string | null;
            /** Amount */
            amount: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "contract" | "framework" | "intention";
            /** Project Id */
            project_id: string | null;
            /**
             * Signed On
             * Format: date
             */
            signed_on: string;
            /** Title */
            title: string;
        };
        /**
         * Alias
         * @description Another name: former (曾用名), short (简称), or other.
         */
        Alias: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "former" | "short" | "other";
            /** Name */
            name: string;
        };
        /**
         * Alike
         * @description An enterprise that may be the one meant, with what speaks for it and how strongly (0 to 1).
         */
        Alike: {
            enterprise: components["schemas"]["EnterpriseBrief"];
            /**
             * Level
             * @enum {string}
             */
            level: "credit_code" | "name" | "similar_name";
            /** Score */
            score: number;
        };
        /**
         * Became
         * @description What became of an activity. `missing` names the services that did not answer; what they hold is then not shown.
         *
         *     `signed_amount` sums the contracts among the agreements, in yuan; frameworks and intentions never count.
         */
        Became: {
            /** Agreements */
            agreements: components["schemas"]["AgreementBrief"][];
            /** Missing */
            missing: string[];
            /** Projects */
            projects: components["schemas"]["ProjectBrief"][];
            /** Signed Amount */
            signed_amount: string;
        };
        /**
         * Candidate
         * @description Who could be won for a node.
         */
        Candidate: {
            /** Enterprise Id */
            enterprise_id: string | null;
            /** Leading */
            leading: boolean;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
        };
        /**
         * Candidates
         * @description Enterprises that may be the one meant, the most likely first, at most ten.
         */
        Candidates: {
            /** Items */
            items: components["schemas"]["Alike"][];
        };
        /**
         * ChainItem
         * @description A chain with how many of its nodes are ours, could be filled by a named candidate, or are missing.
         */
        ChainItem: {
            /** Candidate */
            candidate: number;
            /** Code */
            code: string;
            /** Demo */
            demo: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Missing */
            missing: number;
            names: components["schemas"]["Names"];
            /** Ours */
            ours: number;
            /** Position */
            position: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ChainPatch
         * @description A field left out stays as it is.
         */
        ChainPatch: {
            names?: components["schemas"]["Names"] | null;
            /** Position */
            position?: number | null;
        };
        /**
         * Checked
         * @description What a look at all rows has found. `rows` counts those with anything in them; `codes` what is wrong, by kind.
         */
        Checked: {
            /** Codes */
            codes: {
                [key: string]: number;
            };
            /** Create */
            create: number;
            /** Fail */
            fail: number;
            /** Rows */
            rows: number;
            /** Skip */
            skip: number;
            /** Update */
            update: number;
            /** Version */
            version: number;
        };
        /**
         * ClauseMatch
         * @description One clause for one set of facts: fits, does not, or cannot be told yet; with each condition's reason by language.
         */
        ClauseMatch: {
            /** Amount */
            amount: string | null;
            /**
             * Clause Id
             * Format: uuid
             */
            clause_id: string;
            /** Document */
            document: {
                [key: string]: string;
            };
            /** Reasons */
            reasons: {
                [key: string]: string;
            }[];
            /** Title */
            title: {
                [key: string]: string;
            };
            /** Verdict */
            verdict: string;
        };
        /**
         * Compared
         * @description One field of both. `choice` is null where they differ and somebody has to say; otherwise whose value stays.
         */
        Compared: {
            /** Choice */
            choice: ("survivor" | "merged") | null;
            /**
             * Field
             * @enum {string}
             */
            field: "name" | "credit_code" | "parent_id" | "industry" | "region" | "address" | "registered_capital" | "staff_count" | "relation" | "owner" | "notes";
            /** Merged */
            merged: unknown;
            /** Survivor */
            survivor: unknown;
        };
        /**
         * Contact
         * @description A contact; phone, e-mail and WeChat with their middle hidden. A forgotten one has no name left.
         */
        Contact: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Demo */
            demo: boolean;
            /** Email */
            email: string | null;
            /**
             * Enterprise Id
             * Format: uuid
             */
            enterprise_id: string;
            /** Forgotten At */
            forgotten_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string | null;
            /** Phone */
            phone: string | null;
            /** Position */
            position: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Wechat */
            wechat: string | null;
        };
        /**
         * ContactLookup
         * @description A whole phone number, e-mail address or WeChat name to look for.
         */
        ContactLookup: {
            /** Reach */
            reach: string;
        };
        /**
         * ContactName
         * @description A contact by name; a forgotten one has none.
         */
        ContactName: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string | null;
        };
        /**
         * ContactPatch
         * @description What is to be changed; what is left out stays, and null empties what may be empty.
         */
        ContactPatch: {
            /** Email */
            email?: string | null;
            /** Name */
            name?: string | null;
            /** Phone */
            phone?: string | null;
            /** Position */
            position?: string | null;
            /** Wechat */
            wechat?: string | null;
        };
        /**
         * Contacts
         * @description All contacts of an enterprise that are not forgotten.
         */
        Contacts: {
            /** Items */
            items: components["schemas"]["Contact"][];
            /** Next */
            next: null;
            /** Total */
            total: number;
        };
        /**
         * Correction
         * @description A new entry in place of a wrong one; `withdrawn` says that it never happened.
         */
        Correction: {
            /** By */
            by?: string | null;
            /** Contact Ids */
            contact_ids?: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "call" | "visit" | "meeting" | "mail" | "message" | "other";
            /** Next Step */
            next_step?: string | null;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Summary */
            summary: string;
            /**
             * Withdrawn
             * @default false
             */
            withdrawn: boolean;
        };
        /**
         * Done
         * @description What came of it.
         */
        Done: {
            /** Note */
            note?: string | null;
        };
        /**
         * Drop
         * @description Why it is not done.
         */
        Drop: {
            /** Note */
            note: string;
        };
        /**
         * Duplicate
         * @description Whom the row may be: an enterprise we have, or an earlier row of the same sheet.
         */
        Duplicate: {
            /**
             * By
             * @enum {string}
             */
            by: "credit_code" | "name";
            /** Enterprise Id */
            enterprise_id: string | null;
            /** Name */
            name: string;
            /** Row */
            row: number | null;
        };
        /**
         * DuplicateCheck
         * @description A name as typed so far, and a credit code if there is one; `exclude` is the enterprise being edited.
         */
        DuplicateCheck: {
            /** Credit Code */
            credit_code?: string | null;
            /** Exclude */
            exclude?: string | null;
            /** Name */
            name: string;
        };
        /**
         * Edge
         * @description The first supplies the second; both are keys of nodes.
         */
        Edge: {
            /** Downstream */
            downstream: string;
            /** Upstream */
            upstream: string;
        };
        /**
         * Encounter
         * @description An enterprise met. `enterprise_name` is what it was called then, until it is matched to an enterprise.
         */
        Encounter: {
            activity: components["schemas"]["ActivityName"];
            author: components["schemas"]["PersonName"] | null;
            /** Client Id */
            client_id: string;
            /** Contact Id */
            contact_id: string | null;
            /** Contact Name */
            contact_name: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Demo */
            demo: boolean;
            /** Enterprise Id */
            enterprise_id: string | null;
            /** Enterprise Name */
            enterprise_name: string;
            /** Has Card */
            has_card: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Met On
             * Format: date
             */
            met_on: string;
            /** Next By */
            next_by: string | null;
            /** Next Step */
            next_step: string | null;
            next_who: components["schemas"]["PersonName"] | null;
            /** Notes */
            notes: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "none" | "contact_kept" | "intent" | "visit_agreed" | "signed";
            /** Project Ids */
            project_ids: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * EncounterPatch
         * @description What is to be changed; what is left out stays, and null empties what may be empty.
         */
        EncounterPatch: {
            /** Contact Id */
            contact_id?: string | null;
            /** Contact Name */
            contact_name?: string | null;
            /** Enterprise Id */
            enterprise_id?: string | null;
            /** Enterprise Name */
            enterprise_name?: string | null;
            /** Met On */
            met_on?: string | null;
            /** Next By */
            next_by?: string | null;
            /** Next Step */
            next_step?: string | null;
            /** Next Who */
            next_who?: string | null;
            /** Notes */
            notes?: string | null;
            /** Outcome */
            outcome?: ("none" | "contact_kept" | "intent" | "visit_agreed" | "signed") | null;
            /** Project Ids */
            project_ids?: string[] | null;
        };
        /**
         * Enterprise
         * @description One enterprise with all its own data. `group` lists the enterprises directly below it.
         */
        Enterprise: {
            /** Address */
            address: string | null;
            /** Aliases */
            aliases: components["schemas"]["Alias"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Credit Code */
            credit_code: string | null;
            /** Demo */
            demo: boolean;
            /** Group */
            group: components["schemas"]["EnterpriseRef"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Industry */
            industry: string | null;
            /** Last Met On */
            last_met_on: string | null;
            /** May Edit */
            may_edit: boolean;
            /** Name */
            name: string;
            /** Notes */
            notes: string | null;
            owner: components["schemas"]["PersonName"] | null;
            owner_unit: components["schemas"]["UnitName"] | null;
            parent: components["schemas"]["EnterpriseRef"] | null;
            /** Parent Id */
            parent_id: string | null;
            /** Region */
            region: string | null;
            /** Registered Capital */
            registered_capital: string | null;
            /**
             * Relation
             * @enum {string}
             */
            relation: "new" | "contacted" | "visited" | "interested" | "cooperating" | "dormant";
            /** Staff Count */
            staff_count: number | null;
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * EnterpriseBrief
         * @description An enterprise as other services show and match it. `industry` is a GB/T 4754 code, `region` a GB/T 2260 code.
         */
        EnterpriseBrief: {
            /** Credit Code */
            credit_code: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Industry */
            industry: string | null;
            /** Name */
            name: string;
            /** Owner Unit */
            owner_unit: string | null;
            /** Region */
            region: string | null;
            /** Tags */
            tags: string[];
        };
        /**
         * EnterpriseItem
         * @description A row of the list. `industry` and `region` are codes of `options`, `may_edit` says what the caller may do.
         */
        EnterpriseItem: {
            /** Aliases */
            aliases: components["schemas"]["Alias"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Credit Code */
            credit_code: string | null;
            /** Demo */
            demo: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Industry */
            industry: string | null;
            /** Last Met On */
            last_met_on: string | null;
            /** May Edit */
            may_edit: boolean;
            /** Name */
            name: string;
            owner: components["schemas"]["PersonName"] | null;
            owner_unit: components["schemas"]["UnitName"] | null;
            /** Parent Id */
            parent_id: string | null;
            /** Region */
            region: string | null;
            /** Registered Capital */
            registered_capital: string | null;
            /**
             * Relation
             * @enum {string}
             */
            relation: "new" | "contacted" | "visited" | "interested" | "cooperating" | "dormant";
            /** Staff Count */
            staff_count: number | null;
            /** Tags */
            tags: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * EnterprisePage
         * @description Everything known of an enterprise. `redirected_from` is the id asked for when it has become part of this one.
         */
        EnterprisePage: {
            activities: components["schemas"]["Part_MetActivity_"];
            contacts: components["schemas"]["Part_Contact_"];
            enterprise: components["schemas"]["Enterprise"];
            interactions: components["schemas"]["Part_Interaction_"];
            merges: components["schemas"]["Part_PastMerge_"];
            policies: components["schemas"]["Part_ClauseMatch_"];
            projects: components["schemas"]["Part_ProjectBrief_"];
            /** Redirected From */
            redirected_from: string | null;
            tickets: components["schemas"]["Part_TicketBrief_"];
        };
        /**
         * EnterprisePatch
         * @description What is to be changed; what is left out stays, and null empties what may be empty.
         */
        EnterprisePatch: {
            /** Address */
            address?: string | null;
            /** Aliases */
            aliases?: components["schemas"]["Alias"][] | null;
            /** Credit Code */
            credit_code?: string | null;
            /** Different From */
            different_from?: string[];
            /** Industry */
            industry?: string | null;
            /** Name */
            name?: string | null;
            /** Notes */
            notes?: string | null;
            /** Owner Id */
            owner_id?: string | null;
            /** Owner Unit */
            owner_unit?: string | null;
            /** Parent Id */
            parent_id?: string | null;
            /** Region */
            region?: string | null;
            /** Registered Capital */
            registered_capital?: number | string | null;
            /** Relation */
            relation?: ("new" | "contacted" | "visited" | "interested" | "cooperating" | "dormant") | null;
            /** Staff Count */
            staff_count?: number | null;
            /** Tags */
            tags?: string[] | null;
        };
        /**
         * EnterpriseRef
         * @description An enterprise by name.
         */
        EnterpriseRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * FieldErrorBody
         * @description One wrong field.
         */
        FieldErrorBody: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Path */
            path: string;
        };
        /**
         * Fitting
         * @description An enterprise that could fill a gap; `score` orders the list.
         */
        Fitting: {
            /**
             * Enterprise Id
             * Format: uuid
             */
            enterprise_id: string;
            /** Industry */
            industry: string | null;
            /** Name */
            name: string;
            /** Reasons */
            reasons: components["schemas"]["WhyFits"][];
            /** Region */
            region: string | null;
            /** Score */
            score: number;
            /** Tags */
            tags: string[];
        };
        /**
         * FittingList
         * @description Who could fill a gap, those with the most reasons first.
         */
        FittingList: {
            /** Items */
            items: components["schemas"]["Fitting"][];
            /** Next */
            next: null;
            /** Total */
            total: number;
        };
        /**
         * FollowUp
         * @description Something to do. `late` once its day is over; `project` is null when library does not answer or hides it.
         */
        FollowUp: {
            activity: components["schemas"]["ActivityName"] | null;
            assignee: components["schemas"]["PersonName"] | null;
            /** Closed At */
            closed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Demo */
            demo: boolean;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Encounter Id */
            encounter_id: string | null;
            enterprise: components["schemas"]["Thing"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Late */
            late: boolean;
            /** Note */
            note: string | null;
            /** Postponed */
            postponed: number;
            project: components["schemas"]["Thing"] | null;
            /** Project Id */
            project_id: string | null;
            /** Reminded */
            reminded: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "done" | "dropped";
            /** Subject */
            subject: string;
            unit: components["schemas"]["UnitName"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * FollowUpCounts
         * @description The caller's own open follow-ups.
         */
        FollowUpCounts: {
            /** Late */
            late: number;
            /** Open */
            open: number;
            /** Today */
            today: number;
        };
        /**
         * FollowUpDetail
         * @description One follow-up with its story.
         */
        FollowUpDetail: {
            activity: components["schemas"]["ActivityName"] | null;
            assignee: components["schemas"]["PersonName"] | null;
            /** Can Edit */
            can_edit: boolean;
            /** Closed At */
            closed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Demo */
            demo: boolean;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Encounter Id */
            encounter_id: string | null;
            enterprise: components["schemas"]["Thing"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Late */
            late: boolean;
            /** Note */
            note: string | null;
            /** Postponed */
            postponed: number;
            project: components["schemas"]["Thing"] | null;
            /** Project Id */
            project_id: string | null;
            /** Reminded */
            reminded: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "done" | "dropped";
            /** Steps */
            steps: components["schemas"]["FollowUpStep"][];
            /** Subject */
            subject: string;
            unit: components["schemas"]["UnitName"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * FollowUpStep
         * @description One thing that happened to a follow-up.
         */
        FollowUpStep: {
            /**
             * Action
             * @enum {string}
             */
            action: "create" | "postpone" | "done" | "drop" | "reassign" | "reopen";
            actor: components["schemas"]["PersonName"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** From Due */
            from_due: string | null;
            /** Note */
            note: string | null;
            /** To Due */
            to_due: string | null;
        };
        /**
         * FoundContact
         * @description A contact found by what reaches them, with their enterprise.
         */
        FoundContact: {
            contact: components["schemas"]["Contact"];
            /** Enterprise Name */
            enterprise_name: string;
        };
        /**
         * FoundContacts
         * @description Whoever is reached by it, at most 50.
         */
        FoundContacts: {
            /** Items */
            items: components["schemas"]["FoundContact"][];
        };
        /**
         * Graph
         * @description A chain with all its nodes and edges.
         */
        Graph: {
            chain: components["schemas"]["ChainItem"];
            /** Edges */
            edges: components["schemas"]["Edge"][];
            /** Nodes */
            nodes: components["schemas"]["Node"][];
        };
        /**
         * ImportBatch
         * @description A batch with how its sheet is read. `checked` is null until all rows were looked at with this mapping.
         */
        ImportBatch: {
            checked: components["schemas"]["Checked"] | null;
            /** Columns */
            columns: components["schemas"]["SheetColumn"][];
            /** Created */
            created: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Failed */
            failed: number;
            /** File Name */
            file_name: string;
            /** File Size */
            file_size: number;
            /** Finished At */
            finished_at: string | null;
            /** Header Row */
            header_row: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept */
            kept: number;
            /** Last Row */
            last_row: number;
            /** Mapping */
            mapping: {
                [key: string]: number;
            };
            /** Overrides */
            overrides: {
                [key: string]: "skip" | "update" | "new";
            };
            /** Processed */
            processed: number;
            /** Removed */
            removed: number;
            /** Restored */
            restored: number;
            /**
             * Rule
             * @enum {string}
             */
            rule: "skip" | "update" | "new";
            /** Sheet */
            sheet: string;
            /** Sheets */
            sheets: string[];
            /** Skipped */
            skipped: number;
            /**
             * State
             * @enum {string}
             */
            state: "mapping" | "queued" | "running" | "done" | "cancelled" | "failed" | "undoing" | "undone";
            /** Total */
            total: number;
            /** Undone At */
            undone_at: string | null;
            unit: components["schemas"]["UnitName"];
            /** Units */
            units: {
                [key: string]: "元" | "千元" | "万元" | "百万元" | "千万元" | "亿元";
            };
            /** Updated */
            updated: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ImportedRow
         * @description What became of a row, and of it again by an undo.
         */
        ImportedRow: {
            /**
             * Action
             * @enum {string}
             */
            action: "created" | "updated" | "skipped" | "failed";
            /** Enterprise Id */
            enterprise_id: string | null;
            /** Enterprise Name */
            enterprise_name: string | null;
            /** Number */
            number: number;
            /** Problems */
            problems: components["schemas"]["RowProblem"][];
            /** Undo */
            undo: ("removed" | "restored" | "kept") | null;
        };
        /**
         * ImportField
         * @description A field a column can be mapped to, with its name in the caller's language.
         */
        ImportField: {
            /**
             * Key
             * @enum {string}
             */
            key: "name" | "credit_code" | "short_name" | "industry" | "region" | "address" | "registered_capital" | "staff_count" | "tags" | "notes" | "contact_name" | "contact_position" | "contact_phone" | "met_on" | "met_summary";
            /** Money */
            money: boolean;
            /** Required */
            required: boolean;
            /** Title */
            title: string;
        };
        /**
         * ImportFields
         * @description All fields a column can be mapped to.
         */
        ImportFields: {
            /** Items */
            items: components["schemas"]["ImportField"][];
        };
        /**
         * ImportItem
         * @description A batch. `processed` of `total` rows are through; the counts beside say what became of them.
         */
        ImportItem: {
            /** Created */
            created: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Failed */
            failed: number;
            /** File Name */
            file_name: string;
            /** File Size */
            file_size: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept */
            kept: number;
            /** Processed */
            processed: number;
            /** Removed */
            removed: number;
            /** Restored */
            restored: number;
            /**
             * Rule
             * @enum {string}
             */
            rule: "skip" | "update" | "new";
            /** Sheet */
            sheet: string;
            /** Skipped */
            skipped: number;
            /**
             * State
             * @enum {string}
             */
            state: "mapping" | "queued" | "running" | "done" | "cancelled" | "failed" | "undoing" | "undone";
            /** Total */
            total: number;
            /** Undone At */
            undone_at: string | null;
            unit: components["schemas"]["UnitName"];
            /** Updated */
            updated: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ImportPatch
         * @description How the sheet is to be read. `mapping` names a column for each field; `overrides` a rule for single rows by number.
         */
        ImportPatch: {
            /** Header Row */
            header_row?: number | null;
            /** Mapping */
            mapping?: {
                [key: string]: number;
            } | null;
            /** Overrides */
            overrides?: {
                [key: string]: "skip" | "update" | "new";
            } | null;
            /** Rule */
            rule?: ("skip" | "update" | "new") | null;
            /** Sheet */
            sheet?: string | null;
            /** Units */
            units?: {
                [key: string]: "元" | "千元" | "万元" | "百万元" | "千万元" | "亿元";
            } | null;
        };
        /**
         * IndustryOption
         * @description A section of GB/T 4754, or a division with its section as parent.
         */
        IndustryOption: {
            /** Code */
            code: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Parent */
            parent: string | null;
        };
        /**
         * Interaction
         * @description An entry of the log. `corrects_id` is the entry it stands in for, `corrected_by_id` the one that stands in for it.
         */
        Interaction: {
            by: components["schemas"]["PersonName"] | null;
            /** Contacts */
            contacts: components["schemas"]["ContactName"][];
            /** Corrected By Id */
            corrected_by_id: string | null;
            /** Corrects Id */
            corrects_id: string | null;
            /** Demo */
            demo: boolean;
            /**
             * Enterprise Id
             * Format: uuid
             */
            enterprise_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "call" | "visit" | "meeting" | "mail" | "message" | "other";
            /** Next Step */
            next_step: string | null;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            recorded_by: components["schemas"]["PersonName"] | null;
            /** Summary */
            summary: string;
            /** Withdrawn */
            withdrawn: boolean;
        };
        /**
         * Leader
         * @description Who led: a colleague by account, or anybody by name; `city_leader` marks one of the city's leaders (师市领导).
         */
        Leader: {
            /** Account Id */
            account_id?: string | null;
            /**
             * City Leader
             * @default false
             */
            city_leader: boolean;
            /** Name */
            name: string;
        };
        /**
         * Member
         * @description An enterprise of ours on a node.
         */
        Member: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Merge
         * @description A merge on record, with what changed hands.
         */
        Merge: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Merged At
             * Format: date-time
             */
            merged_at: string;
            merged_by: components["schemas"]["PersonName"] | null;
            /**
             * Merged Id
             * Format: uuid
             */
            merged_id: string;
            /** Merged Name */
            merged_name: string;
            /** Moves */
            moves: components["schemas"]["Moving"][];
            /** Reason */
            reason: string | null;
            /**
             * Survivor Id
             * Format: uuid
             */
            survivor_id: string;
            /** Survivor Name */
            survivor_name: string;
            /** Undone At */
            undone_at: string | null;
            undone_by: components["schemas"]["PersonName"] | null;
        };
        /**
         * MergeAsk
         * @description Which of two records stays, and which becomes part of it.
         */
        MergeAsk: {
            /**
             * Merged Id
             * Format: uuid
             */
            merged_id: string;
            /**
             * Survivor Id
             * Format: uuid
             */
            survivor_id: string;
        };
        /**
         * MergePreview
         * @description What a merge would do. Aliases and tags of both are kept; a name that gives way becomes an alias.
         */
        MergePreview: {
            /** Aliases */
            aliases: string[];
            /** Fields */
            fields: components["schemas"]["Compared"][];
            /**
             * Merged Id
             * Format: uuid
             */
            merged_id: string;
            /** Merged Name */
            merged_name: string;
            /** Merged Version */
            merged_version: number;
            /** Moves */
            moves: components["schemas"]["Moving"][];
            /**
             * Survivor Id
             * Format: uuid
             */
            survivor_id: string;
            /** Survivor Name */
            survivor_name: string;
            /** Survivor Version */
            survivor_version: number;
            /** Tags */
            tags: string[];
        };
        /**
         * MetActivity
         * @description An activity on which the enterprise was met, and how that ended.
         */
        MetActivity: {
            /**
             * Activity Id
             * Format: uuid
             */
            activity_id: string;
            /**
             * Encounter Id
             * Format: uuid
             */
            encounter_id: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony";
            /**
             * Met On
             * Format: date
             */
            met_on: string;
            /** Next Step */
            next_step: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "none" | "contact_kept" | "intent" | "visit_agreed" | "signed";
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Title */
            title: string;
        };
        /**
         * Moving
         * @description How many rows of a kind (`contact`, `interaction`, `encounter`, ...) change hands.
         */
        Moving: {
            /** Count */
            count: number;
            /** Kind */
            kind: string;
        };
        /**
         * Names
         * @description One name in the three languages.
         */
        Names: {
            /** En */
            en: string;
            /** Ru */
            ru: string;
            /** Zh */
            zh: string;
        };
        /**
         * NewActivity
         * @description A new activity; without `owner_unit` it is the caller's own unit's.
         */
        NewActivity: {
            /** Booths */
            booths?: number | null;
            /** Campaign */
            campaign?: string | null;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Guests */
            guests?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony";
            /**
             * Leaders
             * @default []
             */
            leaders: components["schemas"]["Leader"][];
            /** Notes */
            notes?: string | null;
            /**
             * Online
             * @default false
             */
            online: boolean;
            /**
             * Organisers
             * @default []
             */
            organisers: string[];
            /** Owner Unit */
            owner_unit?: string | null;
            /**
             * Places
             * @default []
             */
            places: string[];
            /** Special Booth Area */
            special_booth_area?: number | string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * State
             * @default planned
             * @enum {string}
             */
            state: "planned" | "held" | "cancelled";
            /** Title */
            title: string;
        };
        /**
         * NewCandidate
         * @description Who could be won for a node: an enterprise we know or a name, and why. `leading` marks a leader of its trade (龙头).
         */
        NewCandidate: {
            /** Enterprise Id */
            enterprise_id?: string | null;
            /**
             * Leading
             * @default false
             */
            leading: boolean;
            /** Name */
            name?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * NewChain
         * @description A new chain without nodes.
         */
        NewChain: {
            /** Code */
            code: string;
            names: components["schemas"]["Names"];
            /**
             * Position
             * @default 0
             */
            position: number;
        };
        /**
         * NewContact
         * @description A person in an enterprise.
         */
        NewContact: {
            /** Email */
            email?: string | null;
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
            /** Position */
            position?: string | null;
            /** Wechat */
            wechat?: string | null;
        };
        /**
         * NewEncounter
         * @description One enterprise met. `client_id` is made where it was typed: sent twice, it is one encounter.
         *
         *     Either `enterprise_id` or a free `enterprise_name`, to be matched later. A next step has a day, and somebody who sees to it
         *     (the author, when nobody is named), and becomes a follow-up.
         */
        NewEncounter: {
            /** Client Id */
            client_id: string;
            /** Contact Id */
            contact_id?: string | null;
            /** Contact Name */
            contact_name?: string | null;
            /** Enterprise Id */
            enterprise_id?: string | null;
            /** Enterprise Name */
            enterprise_name?: string | null;
            /**
             * Met On
             * Format: date
             */
            met_on: string;
            /** Next By */
            next_by?: string | null;
            /** Next Step */
            next_step?: string | null;
            /** Next Who */
            next_who?: string | null;
            /** Notes */
            notes?: string | null;
            /**
             * Outcome
             * @default none
             * @enum {string}
             */
            outcome: "none" | "contact_kept" | "intent" | "visit_agreed" | "signed";
            /**
             * Project Ids
             * @default []
             */
            project_ids: string[];
        };
        /**
         * NewEnterprise
         * @description A new enterprise; without `owner_unit` it is the caller's own unit's, with null nobody's.
         *
         *     `different_from` names enterprises alike that the caller has looked at and found to be others.
         */
        NewEnterprise: {
            /** Address */
            address?: string | null;
            /** Aliases */
            aliases?: components["schemas"]["Alias"][];
            /** Credit Code */
            credit_code?: string | null;
            /** Different From */
            different_from?: string[];
            /** Industry */
            industry?: string | null;
            /** Name */
            name: string;
            /** Notes */
            notes?: string | null;
            /** Owner Id */
            owner_id?: string | null;
            /** Owner Unit */
            owner_unit?: string | null;
            /** Parent Id */
            parent_id?: string | null;
            /** Region */
            region?: string | null;
            /** Registered Capital */
            registered_capital?: number | string | null;
            /**
             * Relation
             * @default new
             * @enum {string}
             */
            relation: "new" | "contacted" | "visited" | "interested" | "cooperating" | "dormant";
            /** Staff Count */
            staff_count?: number | null;
            /** Tags */
            tags?: string[];
        };
        /**
         * NewFollowUp
         * @description Something to do until a day; without `assignee_id` by the caller.
         */
        NewFollowUp: {
            /** Assignee Id */
            assignee_id?: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Enterprise Id */
            enterprise_id?: string | null;
            /** Project Id */
            project_id?: string | null;
            /** Subject */
            subject: string;
        };
        /**
         * NewGraph
         * @description The whole graph. Circles are refused unless `circles` says that this trade has them.
         */
        NewGraph: {
            /**
             * Circles
             * @default false
             */
            circles: boolean;
            /** Edges */
            edges: components["schemas"]["Edge"][];
            /** Nodes */
            nodes: components["schemas"]["NewNode"][];
        };
        /**
         * NewInteraction
         * @description What was said with an enterprise, on a day that is not ahead; by the caller, unless a colleague is named.
         */
        NewInteraction: {
            /** By */
            by?: string | null;
            /** Contact Ids */
            contact_ids?: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "call" | "visit" | "meeting" | "mail" | "message" | "other";
            /** Next Step */
            next_step?: string | null;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Summary */
            summary: string;
        };
        /**
         * NewMerge
         * @description A merge. `choices` says for each field that differs whose value stays; versions are those of the preview.
         */
        NewMerge: {
            /** Choices */
            choices?: {
                [key: string]: "survivor" | "merged";
            };
            /**
             * Merged Id
             * Format: uuid
             */
            merged_id: string;
            /** Merged Version */
            merged_version: number;
            /** Reason */
            reason?: string | null;
            /**
             * Survivor Id
             * Format: uuid
             */
            survivor_id: string;
            /** Survivor Version */
            survivor_version: number;
        };
        /**
         * NewNode
         * @description A node; its `key` is what edges name it by, and what it keeps when the graph is written again.
         */
        NewNode: {
            /** Candidates */
            candidates?: components["schemas"]["NewCandidate"][];
            /** Industries */
            industries?: string[];
            /** Key */
            key: string;
            /** Members */
            members?: string[];
            names: components["schemas"]["Names"];
            /** Note */
            note?: string | null;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Tags */
            tags?: string[];
            /**
             * Tier
             * @enum {string}
             */
            tier: "upstream" | "midstream" | "downstream" | "support";
        };
        /**
         * Node
         * @description A node. `status`: `ours` when an enterprise of ours stands on it, `candidate` when somebody is named for it, else `missing`.
         */
        Node: {
            /** Candidates */
            candidates: components["schemas"]["Candidate"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Industries */
            industries: string[];
            /** Key */
            key: string;
            /** Members */
            members: components["schemas"]["Member"][];
            names: components["schemas"]["Names"];
            /** Note */
            note: string | null;
            /** Position */
            position: number;
            /**
             * Status
             * @enum {string}
             */
            status: "ours" | "candidate" | "missing";
            /** Tags */
            tags: string[];
            /**
             * Tier
             * @enum {string}
             */
            tier: "upstream" | "midstream" | "downstream" | "support";
        };
        /**
         * Option
         * @description A code with its names by language.
         */
        Option: {
            /** Code */
            code: string;
            /** Names */
            names: {
                [key: string]: string;
            };
        };
        /**
         * Options
         * @description All there is to choose from.
         */
        Options: {
            /** Industries */
            industries: components["schemas"]["IndustryOption"][];
            /** Region Groups */
            region_groups: components["schemas"]["RegionGroupOption"][];
            /** Regions */
            regions: components["schemas"]["Option"][];
            /** Tags */
            tags: components["schemas"]["Option"][];
        };
        /**
         * OutcomeCount
         * @description How many encounters ended so.
         */
        OutcomeCount: {
            /** Count */
            count: number;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "none" | "contact_kept" | "intent" | "visit_agreed" | "signed";
        };
        /** Page[ActivityItem] */
        Page_ActivityItem_: {
            /** Items */
            items: components["schemas"]["ActivityItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[ChainItem] */
        Page_ChainItem_: {
            /** Items */
            items: components["schemas"]["ChainItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[Encounter] */
        Page_Encounter_: {
            /** Items */
            items: components["schemas"]["Encounter"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[EnterpriseItem] */
        Page_EnterpriseItem_: {
            /** Items */
            items: components["schemas"]["EnterpriseItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[FollowUp] */
        Page_FollowUp_: {
            /** Items */
            items: components["schemas"]["FollowUp"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[ImportedRow] */
        Page_ImportedRow_: {
            /** Items */
            items: components["schemas"]["ImportedRow"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[ImportItem] */
        Page_ImportItem_: {
            /** Items */
            items: components["schemas"]["ImportItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[Interaction] */
        Page_Interaction_: {
            /** Items */
            items: components["schemas"]["Interaction"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[Merge] */
        Page_Merge_: {
            /** Items */
            items: components["schemas"]["Merge"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Part[ClauseMatch] */
        Part_ClauseMatch_: {
            /** Items */
            items: components["schemas"]["ClauseMatch"][];
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "missing";
        };
        /** Part[Contact] */
        Part_Contact_: {
            /** Items */
            items: components["schemas"]["Contact"][];
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "missing";
        };
        /** Part[Interaction] */
        Part_Interaction_: {
            /** Items */
            items: components["schemas"]["Interaction"][];
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "missing";
        };
        /** Part[MetActivity] */
        Part_MetActivity_: {
            /** Items */
            items: components["schemas"]["MetActivity"][];
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "missing";
        };
        /** Part[PastMerge] */
        Part_PastMerge_: {
            /** Items */
            items: components["schemas"]["PastMerge"][];
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "missing";
        };
        /** Part[ProjectBrief] */
        Part_ProjectBrief_: {
            /** Items */
            items: components["schemas"]["ProjectBrief"][];
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "missing";
        };
        /** Part[TicketBrief] */
        Part_TicketBrief_: {
            /** Items */
            items: components["schemas"]["TicketBrief"][];
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "missing";
        };
        /**
         * PastMerge
         * @description A merge that stands: which record became part of this one.
         */
        PastMerge: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            merged: components["schemas"]["EnterpriseRef"];
            /**
             * Merged At
             * Format: date-time
             */
            merged_at: string;
            merged_by: components["schemas"]["PersonName"] | null;
        };
        /**
         * PersonName
         * @description A colleague.
         */
        PersonName: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Postpone
         * @description Until when, and why.
         */
        Postpone: {
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Note */
            note: string;
        };
        /**
         * Preview
         * @description Some rows as they would come in; `next` is the row to go on from.
         */
        Preview: {
            /** Items */
            items: components["schemas"]["PreviewRow"][];
            /** Next */
            next: number | null;
        };
        /**
         * PreviewRow
         * @description A row as it would come in; `outcome` says what would become of it now.
         */
        PreviewRow: {
            duplicate: components["schemas"]["Duplicate"] | null;
            /** Number */
            number: number;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "create" | "update" | "skip" | "fail";
            /** Problems */
            problems: components["schemas"]["RowProblem"][];
            /**
             * Rule
             * @enum {string}
             */
            rule: "skip" | "update" | "new";
            /** Values */
            values: {
                [key: string]: unknown;
            };
        };
        /**
         * ProblemBody
         * @description RFC 9457 problem details.
         */
        ProblemBody: {
            /** Detail */
            detail: string;
            /** Errors */
            errors: components["schemas"]["FieldErrorBody"][];
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Trace Id */
            trace_id: string;
            /** Type */
            type: string;
        };
        /**
         * ProjectBrief
         * @description A project as other services show it. Money in 元.
         */
        ProjectBrief: {
            /** Enterprise Id */
            enterprise_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Industry */
            industry: string | null;
            /** Name */
            name: string;
            /** Owner Unit */
            owner_unit: string;
            /**
             * Stage
             * @enum {string}
             */
            stage: "intent" | "negotiating" | "signed" | "landed";
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "stalled" | "withdrawn";
            /** Total Investment */
            total_investment: string | null;
        };
        /**
         * Reassign
         * @description Who does it now.
         */
        Reassign: {
            /**
             * Assignee Id
             * Format: uuid
             */
            assignee_id: string;
            /** Note */
            note?: string | null;
        };
        /**
         * RegionGroupOption
         * @description Provinces commonly named together; as a filter the code stands for all of them.
         */
        RegionGroupOption: {
            /** Code */
            code: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Regions */
            regions: string[];
        };
        /**
         * Reveal
         * @description Why a contact is to be shown in clear; kept on record.
         */
        Reveal: {
            /** Reason */
            reason: string;
        };
        /**
         * Revealed
         * @description What reaches a contact, in clear.
         */
        Revealed: {
            /** Email */
            email: string | null;
            /** Phone */
            phone: string | null;
            /** Wechat */
            wechat: string | null;
        };
        /**
         * RowProblem
         * @description One thing wrong with a row; what is not `serious` is left out, and the row comes in.
         */
        RowProblem: {
            /** Code */
            code: string;
            /**
             * Field
             * @enum {string}
             */
            field: "name" | "credit_code" | "short_name" | "industry" | "region" | "address" | "registered_capital" | "staff_count" | "tags" | "notes" | "contact_name" | "contact_position" | "contact_phone" | "met_on" | "met_summary";
            /** Serious */
            serious: boolean;
            /** Text */
            text: string;
            /** Value */
            value: string;
        };
        /**
         * SavedFilter
         * @description A kept filter.
         */
        SavedFilter: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** List */
            list: string;
            /** Name */
            name: string;
            /** Query */
            query: {
                [key: string]: string;
            };
        };
        /**
         * SavedFilterInput
         * @description A filter to keep: the list it belongs to, its name, and the query of the address.
         */
        SavedFilterInput: {
            /**
             * List
             * @enum {string}
             */
            list: "enterprises" | "activities" | "follow-ups";
            /** Name */
            name: string;
            /** Query */
            query: {
                [key: string]: string;
            };
        };
        /**
         * SavedFilters
         * @description All filters a person keeps.
         */
        SavedFilters: {
            /** Items */
            items: components["schemas"]["SavedFilter"][];
            /** Next */
            next: null;
            /** Total */
            total: number;
        };
        /**
         * SheetColumn
         * @description A column of the sheet with its heading and some of what stands below it.
         */
        SheetColumn: {
            /** Index */
            index: number;
            /** Samples */
            samples: string[];
            /** Title */
            title: string;
        };
        /**
         * Thing
         * @description An enterprise or a project by name.
         */
        Thing: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * TicketBrief
         * @description A ticket as other services show it.
         */
        TicketBrief: {
            /** Due At */
            due_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Number */
            number: string | null;
            /** State */
            state: string;
            /** Subject */
            subject: string;
            /** Submitted At */
            submitted_at: string | null;
        };
        /**
         * UnitName
         * @description A unit with its names by language.
         */
        UnitName: {
            /** Code */
            code: string;
            /** Names */
            names: {
                [key: string]: string;
            };
        };
        /**
         * WeekActivity
         * @description An activity of the week with how many different enterprises were met in it this week.
         */
        WeekActivity: {
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony";
            /** Met */
            met: number;
            /** Places */
            places: string[];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "held" | "cancelled";
            /** Title */
            title: string;
        };
        /**
         * WeekEncounter
         * @description An enterprise met this week.
         */
        WeekEncounter: {
            /** Activity Title */
            activity_title: string;
            author: components["schemas"]["PersonName"] | null;
            /** Enterprise Id */
            enterprise_id: string | null;
            /** Enterprise Name */
            enterprise_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Met On
             * Format: date
             */
            met_on: string;
            /** Next By */
            next_by: string | null;
            /** Next Step */
            next_step: string | null;
            /** Notes */
            notes: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "none" | "contact_kept" | "intent" | "visit_agreed" | "signed";
        };
        /**
         * WeekFollowUp
         * @description A follow-up that was done this week, is late at its end, or is due in the next one.
         */
        WeekFollowUp: {
            assignee: components["schemas"]["PersonName"] | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Enterprise Name */
            enterprise_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "done" | "dropped";
            /** Subject */
            subject: string;
        };
        /**
         * WeekLead
         * @description An enterprise that became known this week.
         */
        WeekLead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Industry */
            industry: string | null;
            /** Name */
            name: string;
            /**
             * Noted On
             * Format: date
             */
            noted_on: string;
            /** Region */
            region: string | null;
        };
        /**
         * WeeklyReport
         * @description A unit's week, Monday to Sunday. `complete` once the week is over.
         */
        WeeklyReport: {
            /** Activities */
            activities: components["schemas"]["WeekActivity"][];
            /** Complete */
            complete: boolean;
            /** Done */
            done: components["schemas"]["WeekFollowUp"][];
            /** Encounters */
            encounters: components["schemas"]["WeekEncounter"][];
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Late */
            late: components["schemas"]["WeekFollowUp"][];
            /** Leads */
            leads: components["schemas"]["WeekLead"][];
            /** Next Week */
            next_week: components["schemas"]["WeekFollowUp"][];
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            totals: components["schemas"]["WeekTotals"];
            unit: components["schemas"]["UnitName"];
            /** Week */
            week: string;
        };
        /**
         * WeekTotals
         * @description The week in figures; each counts the rows below.
         */
        WeekTotals: {
            /** Activities */
            activities: number;
            /** Enterprises Met */
            enterprises_met: number;
            /** Follow Ups Done */
            follow_ups_done: number;
            /** Follow Ups Late */
            follow_ups_late: number;
            /** Intents */
            intents: number;
            /** Interactions */
            interactions: number;
            /** New Leads */
            new_leads: number;
            /** Signed */
            signed: number;
            /** Visits Agreed */
            visits_agreed: number;
        };
        /**
         * WhyFits
         * @description One reason why an enterprise could fill a gap, with its words in the caller's language.
         */
        WhyFits: {
            /**
             * Code
             * @enum {string}
             */
            code: "industry" | "tag" | "leading" | "region" | "known";
            /** Text */
            text: string;
            /** Value */
            value: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_activities_route: {
        parameters: {
            query?: {
                campaign?: string | null;
                city_leader?: boolean | null;
                cursor?: string | null;
                enterprise?: string | null;
                from?: string | null;
                kind?: ("trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony")[] | null;
                limit?: number;
                mine?: boolean;
                online?: boolean | null;
                place?: string | null;
                q?: string | null;
                sort?: "starts_on" | "-starts_on" | "updated_at" | "-updated_at";
                state?: ("planned" | "held" | "cancelled")[] | null;
                to?: string | null;
                total?: boolean;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ActivityItem_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActivity"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, other-units-activity */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_activity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_activity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, other-units-activity */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description activity-has-encounters */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_encounters: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                total?: boolean;
            };
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Encounter_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    log_encounter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEncounter"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Encounter"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, other-units-activity */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description activity-cancelled, client-id-used */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_activities: {
        parameters: {
            query?: {
                campaign?: string | null;
                city_leader?: boolean | null;
                enterprise?: string | null;
                /** @description File format */
                format?: "xlsx";
                from?: string | null;
                kind?: ("trip" | "visit" | "expo" | "conference" | "cloud_negotiation" | "signing_ceremony")[] | null;
                mine?: boolean;
                online?: boolean | null;
                place?: string | null;
                q?: string | null;
                sort?: "starts_on" | "-starts_on" | "updated_at" | "-updated_at";
                state?: ("planned" | "held" | "cancelled")[] | null;
                to?: string | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_chains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ChainItem_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_chain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChain"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainItem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description chain-code-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_chain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainItem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_chain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                chain_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChainPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainItem"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_graph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Graph"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    put_graph: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                chain_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGraph"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Graph"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_chain: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
            };
            header?: never;
            path: {
                chain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_node_candidates: {
        parameters: {
            query?: {
                /** @description A province, or a group such as 京津冀, by code */
                region?: string | null;
            };
            header?: never;
            path: {
                chain_id: string;
                node_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FittingList"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    look_up_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactLookup"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundContacts"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    forget_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, other-units-enterprise */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description enterprise-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, other-units-enterprise */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description enterprise-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reveal_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reveal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    check_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateCheck"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidates"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_all_encounters: {
        parameters: {
            query?: {
                author?: string | null;
                cursor?: string | null;
                enterprise?: string | null;
                from?: string | null;
                limit?: number;
                outcome?: ("none" | "contact_kept" | "intent" | "visit_agreed" | "signed")[] | null;
                q?: string | null;
                sort?: "met_on" | "-met_on" | "-updated_at";
                to?: string | null;
                total?: boolean;
                unmatched?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Encounter_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_encounter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                encounter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Encounter"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    withdraw_encounter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                encounter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_encounter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                encounter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EncounterPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Encounter"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                encounter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found, stored-file-missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    put_card: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried upload have one effect */
                "idempotency-key"?: string | null;
            };
            path: {
                encounter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Encounter"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description file-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description file-type-refused, file-type-unknown */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input, file-empty, file-damaged, image-too-many-pixels */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    drop_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                encounter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_encounters: {
        parameters: {
            query?: {
                author?: string | null;
                enterprise?: string | null;
                /** @description File format */
                format?: "xlsx";
                from?: string | null;
                outcome?: ("none" | "contact_kept" | "intent" | "visit_agreed" | "signed")[] | null;
                q?: string | null;
                sort?: "met_on" | "-met_on" | "-updated_at";
                to?: string | null;
                unmatched?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_enterprises_route: {
        parameters: {
            query?: {
                cursor?: string | null;
                has_project?: boolean | null;
                industry?: string[];
                limit?: number;
                met_before?: string | null;
                met_since?: string | null;
                owner?: string | null;
                parent?: string | null;
                q?: string | null;
                region?: string[];
                relation?: ("new" | "contacted" | "visited" | "interested" | "cooperating" | "dormant")[];
                sort?: "-updated_at" | "updated_at" | "-created_at" | "created_at" | "name" | "-name" | "last_met_on" | "-last_met_on";
                tag?: string[];
                total?: boolean;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EnterpriseItem_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description library-silent */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_enterprise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEnterprise"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enterprise"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description credit-code-taken, possible-duplicates */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_enterprise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterprise_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterprisePage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    change_enterprise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                enterprise_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterprisePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enterprise"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, other-units-enterprise */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description enterprise-merged, credit-code-taken, possible-duplicates */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterprise_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path: {
                enterprise_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, other-units-enterprise */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description enterprise-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_interactions: {
        parameters: {
            query?: {
                cursor?: string | null;
                /** @description Also what was corrected or withdrawn */
                history?: boolean;
                limit?: number;
            };
            header?: never;
            path: {
                enterprise_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Interaction_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    add_interaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path: {
                enterprise_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInteraction"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interaction"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description enterprise-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_enterprises: {
        parameters: {
            query?: {
                cursor?: string | null;
                /** @description File format */
                format?: "xlsx";
                has_project?: boolean | null;
                industry?: string[];
                limit?: number;
                met_before?: string | null;
                met_since?: string | null;
                owner?: string | null;
                parent?: string | null;
                q?: string | null;
                region?: string[];
                relation?: ("new" | "contacted" | "visited" | "interested" | "cooperating" | "dormant")[];
                sort?: "-updated_at" | "updated_at" | "-created_at" | "created_at" | "name" | "-name" | "last_met_on" | "-last_met_on";
                tag?: string[];
                total?: boolean;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_follow_ups: {
        parameters: {
            query?: {
                assignee?: string | null;
                cursor?: string | null;
                encounter?: string | null;
                enterprise?: string | null;
                from?: string | null;
                late?: boolean;
                limit?: number;
                mine?: boolean;
                project?: string | null;
                q?: string | null;
                sort?: "due_on" | "-due_on" | "-updated_at";
                state?: ("open" | "done" | "dropped")[] | null;
                to?: string | null;
                total?: boolean;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FollowUp_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    create_follow_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFollowUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_follow_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                follow_up_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    finish_follow_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                follow_up_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Done"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description follow-up-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    drop_follow_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                follow_up_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Drop"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description follow-up-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    postpone_follow_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                follow_up_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Postpone"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description follow-up-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reassign_follow_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                follow_up_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reassign"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description follow-up-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    reopen_follow_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                follow_up_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpDetail"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description follow-up-open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    count_follow_ups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpCounts"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_follow_ups: {
        parameters: {
            query?: {
                assignee?: string | null;
                encounter?: string | null;
                enterprise?: string | null;
                /** @description File format */
                format?: "xlsx";
                from?: string | null;
                late?: boolean;
                mine?: boolean;
                project?: string | null;
                q?: string | null;
                sort?: "due_on" | "-due_on" | "-updated_at";
                state?: ("open" | "done" | "dropped")[] | null;
                to?: string | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                mine?: boolean;
                state?: ("mapping" | "queued" | "running" | "done" | "cancelled" | "failed" | "undoing" | "undone")[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ImportItem_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    upload_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried upload have one effect */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description file-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description file-type-refused, file-type-unknown */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input, file-empty, file-damaged, file-encrypted, office-has-macros, office-has-remote-content, office-has-embedded-file, file-unpacks-too-large, workbook-unreadable, sheet-too-large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    map_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description import-not-possible */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input, workbook-unreadable */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    cancel_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description import-not-possible */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    commit_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description name-not-mapped */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description import-not-possible */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stale-version */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_import_errors: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
            };
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_import: {
        parameters: {
            query?: {
                first?: number;
            };
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_imported_rows: {
        parameters: {
            query?: {
                action?: ("created" | "updated" | "skipped" | "failed") | null;
                cursor?: string | null;
                undo?: ("removed" | "restored" | "kept") | null;
            };
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ImportedRow_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    stream_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_imports: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_import_fields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFields"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    correct_interaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path: {
                interaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interaction"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, other-units-enterprise */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description interaction-corrected */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_merges: {
        parameters: {
            query?: {
                cursor?: string | null;
                enterprise?: string | null;
                limit?: number;
                standing?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Merge_"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    merge_enterprises: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description enterprise-merged, merge-needs-choice */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description merge-outdated */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    undo_merge_route: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description merge-not-undoable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    preview_merge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeAsk"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description enterprise-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Options"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    list_saved_filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilters"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    save_filter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedFilterInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilter"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    drop_filter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                filter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    get_weekly_report: {
        parameters: {
            query?: {
                /** @description Code of the unit; the caller's own when left out */
                unit?: string | null;
                /** @description As in 2026-W11; the present week when left out */
                week?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyReport"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    export_weekly_report: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
                /** @description Code of the unit; the caller's own when left out */
                unit?: string | null;
                /** @description As in 2026-W11; the present week when left out */
                week?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description not-allowed, step-up-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
