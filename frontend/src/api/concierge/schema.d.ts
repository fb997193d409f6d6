export interface paths {
    "/assignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Assignees
         * @description The concierges a ticket can go to.
         */
        get: operations["list_assignees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Calendar
         * @description Return the days of a year.
         */
        get: operations["get_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Calendar Day
         * @description Set what a day is to the office, with the reason.
         */
        patch: operations["change_calendar_day"];
        trace?: never;
    };
    "/calendar/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Calendar
         * @description The days of a year as a workbook.
         */
        get: operations["export_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/common-problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Common Problems
         * @description List common problems, the newest first.
         */
        get: operations["list_common_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/common-problems/{common_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Common Problem
         * @description Confirm, act on, resolve or dismiss a common problem.
         */
        patch: operations["change_common_problem"];
        trace?: never;
    };
    "/common-problems/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Common Problems
         * @description The common problems as a workbook.
         */
        get: operations["export_common_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Extensions Route
         * @description List requests for more time, the longest waiting first; decide with the ticket's `approve-extension`.
         */
        get: operations["list_extensions_route"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Extensions
         * @description The requests for more time as a workbook.
         */
        get: operations["export_extensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Policies
         * @description Published documents that are valid today, with how many clauses of each are in force.
         */
        get: operations["list_policies"];
        put?: never;
        /**
         * Create Policy
         * @description Begin a document as a draft.
         */
        post: operations["create_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Policy
         * @description A published document with its clauses in force.
         */
        get: operations["get_policy"];
        put?: never;
        post?: never;
        /**
         * Drop Policy
         * @description Forget a draft that was never published.
         */
        delete: operations["drop_policy"];
        options?: never;
        head?: never;
        /**
         * Change Policy
         * @description Change a document; of a published one this is a new edition.
         */
        patch: operations["change_policy"];
        trace?: never;
    };
    "/policies/{policy_id}/actions/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Policy
         * @description Put a document before the public; its clauses come into force as they are reviewed.
         */
        post: operations["publish_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}/actions/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Policy
         * @description Take a document out of force.
         */
        post: operations["withdraw_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Policy Clause
         * @description Add a clause; it is in force once somebody else has reviewed it.
         */
        post: operations["add_policy_clause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/editor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Edited Policies
         * @description All documents, drafts and withdrawn ones too; for editors and reviewers.
         */
        get: operations["list_edited_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/editor/{policy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Edited Policy
         * @description A document with its clauses, their reviews, and its editions; for editors and reviewers.
         */
        get: operations["get_edited_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/editor/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Policies
         * @description The editors' list as a workbook.
         */
        get: operations["export_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Policy Clauses
         * @description Every clause in force today.
         */
        get: operations["list_policy_clauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-clauses/{clause_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Policy Clause
         * @description Write a clause anew; a change of substance takes its review away.
         */
        put: operations["change_policy_clause"];
        post?: never;
        /**
         * Remove Policy Clause
         * @description Take a clause out of its document.
         */
        delete: operations["remove_policy_clause"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-clauses/{clause_id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Policy Clause
         * @description Put a fair-competition review (公平竞争审查) of the clause as it stands on record; never of one's own.
         */
        post: operations["review_policy_clause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Match Policies
         * @description Each clause in force with its verdict and reasons; nothing that was typed is kept.
         */
        post: operations["match_policies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Problems
         * @description List the ledger, the newest first.
         */
        get: operations["list_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{problem_id}/classify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Classify Problem
         * @description Record class (痛点, 难点, 堵点), topic and what is at stake.
         */
        post: operations["classify_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Problems
         * @description The problem ledger as a workbook.
         */
        get: operations["export_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarize Problems
         * @description Return counts and what is at stake, by class, of problems reported in [since, until).
         */
        get: operations["summarize_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rating-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rating Cases
         * @description List the follow-ups of bad ratings, the most pressing first.
         */
        get: operations["list_rating_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rating-cases/{case_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Case
         * @description Agree that the case is settled, or send it back for another round.
         */
        post: operations["answer_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rating-cases/{case_id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose Case Closing
         * @description Say what was done and ask the investor whether that settles it.
         */
        post: operations["propose_case_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rating-cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Rating Cases
         * @description The follow-ups of bad ratings as a workbook.
         */
        get: operations["export_rating_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ratings
         * @description List ratings, the newest first.
         */
        get: operations["list_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Ratings
         * @description The ratings as a workbook.
         */
        get: operations["export_ratings"];
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
    "/service-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Service Items
         * @description List what the office offers.
         */
        get: operations["list_service_items"];
        put?: never;
        /**
         * Create Service Item
         * @description Add an item; it is offered once its draft is published.
         */
        post: operations["create_service_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-items/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Service Item
         * @description Return the guide, the form and the materials of an item.
         */
        get: operations["get_service_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Patch Service Item
         * @description Move an item in the list, or retire it.
         */
        patch: operations["patch_service_item"];
        trace?: never;
    };
    "/service-items/{code}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save Service Item Draft
         * @description Keep a definition as the item's draft.
         */
        put: operations["save_service_item_draft"];
        post?: never;
        /**
         * Discard Service Item Draft
         * @description Throw the draft away.
         */
        delete: operations["discard_service_item_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-items/{code}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Service Item
         * @description Offer the draft from now on; running tickets keep the version they began with.
         */
        post: operations["publish_service_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-items/editor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Edited Items
         * @description List all items with versions and drafts.
         */
        get: operations["list_edited_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-items/editor/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Edited Items
         * @description All items, retired ones and drafts included, as a workbook.
         */
        get: operations["export_edited_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-items/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Service Items
         * @description What the office offers, as a workbook.
         */
        get: operations["export_service_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Statistics
         * @description Return all figures about the tickets handed in from one day to another, both included; of one unit when it is named.
         */
        get: operations["get_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/{key}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Figure Records
         * @description Return the tickets a figure counts; `total` is the figure's `among`.
         */
        get: operations["list_figure_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks Route
         * @description Tasks within the caller's sight; a department sees its own.
         */
        get: operations["list_tasks_route"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Task
         * @description One task with its ticket.
         */
        get: operations["get_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/actions/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do without a task. */
        post: operations["cancel_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/actions/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the matter is not this unit's. */
        post: operations["dispute_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/actions/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more working days. */
        post: operations["extend_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/actions/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a task's outcome. */
        post: operations["finish_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/actions/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a disputed task with its unit. */
        post: operations["return_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/actions/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task up. */
        post: operations["start_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{task_id}/actions/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the task to another unit. */
        post: operations["transfer_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Tasks
         * @description The list of department tasks as a workbook.
         */
        get: operations["export_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look Up Ticket
         * @description Show a ticket, without anything personal, to whoever holds its number and query code.
         */
        post: operations["look_up_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tickets Route
         * @description Tickets within the caller's sight; investors see their own, departments those with a task of theirs.
         */
        get: operations["list_tickets_route"];
        put?: never;
        /**
         * Create Ticket
         * @description Begin a ticket as a draft, or hand it in at once.
         */
        post: operations["create_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ticket
         * @description One ticket, as its applicant or as the office sees it.
         */
        get: operations["get_ticket"];
        put?: never;
        post?: never;
        /**
         * Drop Draft
         * @description Forget a draft.
         */
        delete: operations["drop_draft"];
        options?: never;
        head?: never;
        /**
         * Save Draft
         * @description Keep a draft as typed so far.
         */
        patch: operations["save_draft"];
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin handling; `pass_unchecked` lets all papers without a verdict pass. */
        post: operations["accept_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/approve-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on a colleague's request for more days. */
        post: operations["approve_extension_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the ticket to a concierge. */
        post: operations["assign_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an unclaimed ticket. */
        post: operations["claim_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A further task: one of the item's flow by `code`, or a new one with `names`, `unit_code` and `days`. */
        post: operations["delegate_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A department says that a task is not theirs. */
        post: operations["dispute_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/end-special": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with what was left of the handling clock. */
        post: operations["end_special_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more working days. */
        post: operations["extend_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the ticket with a result. */
        post: operations["finish_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/mark-staged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow a matter to its end across several tickets (一跟到底), or stop doing so. */
        post: operations["mark_staged_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A rating: 5 very satisfied … 1 very dissatisfied. There is no default. */
        post: operations["rate_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a ticket that cannot be handled. */
        post: operations["refuse_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a finished ticket up again. */
        post: operations["reopen_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something on the ticket; without `to`, an owed answer goes to the supervisor, anything else to the other side. */
        post: operations["reply_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/request-correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One notice with everything that is wrong; papers already rejected are added by themselves. */
        post: operations["request_correction_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The fields that the notice asks for; new papers have been uploaded before. */
        post: operations["resubmit_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/start-special": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the handling clock for an expert review, a hearing, an inspection. */
        post: operations["start_special_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft in. */
        post: operations["submit_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/supervise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a ticket under supervision; the owner has to answer within `days` working days. */
        post: operations["supervise_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand one's own ticket to a colleague. */
        post: operations["transfer_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the office to hurry. */
        post: operations["urge_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/actions/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one's own ticket back. */
        post: operations["withdraw_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ticket Clocks
         * @description Clocks, why it is due then, and whose time it was.
         */
        get: operations["get_ticket_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/definition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ticket Definition
         * @description The service item as it was when the ticket began: form, papers, flow.
         */
        get: operations["get_ticket_definition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ticket Events
         * @description What happened, oldest first; the applicant sees the public part.
         */
        get: operations["list_ticket_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Link Ticket Route
         * @description Say which enterprise and which project a ticket is about.
         */
        patch: operations["link_ticket_route"];
        trace?: never;
    };
    "/tickets/{ticket_id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ticket Materials
         * @description List the papers the service asks for, each with what is there of it.
         */
        get: operations["list_ticket_materials"];
        put?: never;
        /**
         * Add Ticket Material
         * @description Add files to a paper: uploads by their ids as JSON, or the files themselves as a form.
         */
        post: operations["add_ticket_material"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/materials/{material_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ticket Material
         * @description Return one paper with its versions.
         */
        get: operations["get_ticket_material"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Reorder Ticket Material
         * @description Put the files of a paper that was not handed in yet in another order.
         */
        patch: operations["reorder_ticket_material"];
        trace?: never;
    };
    "/tickets/{ticket_id}/materials/{material_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Ticket Material
         * @description Give the verdict on one paper.
         */
        post: operations["check_ticket_material"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/materials/{material_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Ticket Material File
         * @description Return the whole file, to be saved.
         */
        get: operations["download_ticket_material_file"];
        put?: never;
        post?: never;
        /**
         * Remove Ticket Material File
         * @description Remove a file that was not handed in yet.
         */
        delete: operations["remove_ticket_material_file"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/materials/{material_id}/files/{file_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Ticket Material File
         * @description Return a small picture of a photo, or the PDF to be shown in a frame of our own pages.
         */
        get: operations["preview_ticket_material_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/materials/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Ticket Materials
         * @description Give verdicts on several papers with one save.
         */
        post: operations["check_ticket_materials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/rating-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rating Case
         * @description Return the newest follow-up of a ticket's rating.
         */
        get: operations["get_rating_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Ticket Receipt
         * @description Return the receipt as PDF.
         */
        get: operations["download_ticket_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/receipt/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ticket Receipt
         * @description Return the receipt for the screen, with the secret query code.
         */
        get: operations["get_ticket_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Ticket
         * @description The sensitive answers in clear; the reason is kept, and the caller proves again who they are.
         */
        post: operations["reveal_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Ticket
         * @description Server-sent events: this ticket changed. Holds no database connection while it waits.
         */
        get: operations["stream_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ticket Tasks
         * @description All tasks of a ticket, in the order they were made.
         */
        get: operations["list_ticket_tasks"];
        put?: never;
        /**
         * Create Task
         * @description Delegate a further task to a department.
         */
        post: operations["create_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/bulk-assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bulk Assign Tickets
         * @description Give several tickets to one concierge, with a result for each.
         */
        post: operations["bulk_assign_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/bulk-assign/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Bulk Assign Tickets
         * @description Give tickets back to whose they were, unless somebody changed them since; a result for each.
         */
        post: operations["undo_bulk_assign_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Tickets
         * @description What waits for the caller, for the menu.
         */
        get: operations["count_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Tickets
         * @description The list of tickets as a workbook.
         */
        get: operations["export_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Tickets
         * @description Server-sent events: a ticket in the caller's sight changed.
         */
        get: operations["stream_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Upload
         * @description Announce a file; its bytes follow in chunks.
         */
        post: operations["begin_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Upload
         * @description Return how much has arrived: where to go on after a dropped network.
         */
        get: operations["get_upload"];
        put?: never;
        post?: never;
        /**
         * Give Up Upload
         * @description Forget a file that is not wanted any more.
         */
        delete: operations["give_up_upload"];
        options?: never;
        head?: never;
        /**
         * Continue Upload
         * @description Add the next chunk (at most 4 MB); a wrong offset is answered 409 with the right one as `offset`.
         */
        patch: operations["continue_upload"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Accept
         * @description Begin handling; `pass_unchecked` lets all papers without a verdict pass.
         */
        Accept: {
            /** Note */
            note?: string | null;
            /**
             * Pass Unchecked
             * @default false
             */
            pass_unchecked: boolean;
            /**
             * Staged
             * @default false
             */
            staged: boolean;
        };
        /**
         * ActionView
         * @description A step the caller could take: possible now, or why not.
         */
        ActionView: {
            /** Action */
            action: string;
            /** Allowed In */
            allowed_in: string[];
            /** Possible */
            possible: boolean;
            /** Why */
            why: string | null;
        };
        /**
         * Actor
         * @description Who did something.
         */
        Actor: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /**
         * AllOf
         * @description Every one holds.
         */
        AllOf: {
            /** Of */
            of: (components["schemas"]["Equals"] | components["schemas"]["OneOf"] | components["schemas"]["AtLeast"] | components["schemas"]["AtMost"] | components["schemas"]["HasTag"] | components["schemas"]["IndustryWithin"] | components["schemas"]["AllOf"] | components["schemas"]["AnyOf"])[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "all";
        };
        /**
         * AnswerInput
         * @description Whether the investor agrees that the case is settled.
         */
        AnswerInput: {
            /** Accepted */
            accepted: boolean;
            /** Text */
            text?: string | null;
        };
        /**
         * AnyOf
         * @description At least one holds.
         */
        AnyOf: {
            /** Of */
            of: (components["schemas"]["Equals"] | components["schemas"]["OneOf"] | components["schemas"]["AtLeast"] | components["schemas"]["AtMost"] | components["schemas"]["HasTag"] | components["schemas"]["IndustryWithin"] | components["schemas"]["AllOf"] | components["schemas"]["AnyOf"])[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "any";
        };
        /**
         * ApproveExtension
         * @description Decide on a colleague's request for more days.
         */
        ApproveExtension: {
            /** Approved */
            approved: boolean;
            /** Note */
            note?: string | null;
        };
        /**
         * Asker
         * @description Who asked or decided.
         */
        Asker: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Assign
         * @description Give the ticket to a concierge.
         */
        Assign: {
            /** Note */
            note?: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * Assignee
         * @description A concierge a ticket can go to, and how many open ones they have.
         */
        Assignee: {
            /** Absent */
            absent: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Open */
            open: number;
            unit: components["schemas"]["UnitName"] | null;
        };
        /**
         * Assignees
         * @description All concierges, ordered by name.
         */
        Assignees: {
            /** Items */
            items: components["schemas"]["Assignee"][];
        };
        /**
         * AtLeast
         * @description A fact is no smaller, or a day no earlier.
         */
        AtLeast: {
            /**
             * Fact
             * @enum {string}
             */
            fact: "total_investment" | "fixed_investment" | "tax_per_year" | "jobs" | "registered_on";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "at_least";
            /** Value */
            value: boolean | number | string;
        };
        /**
         * AtMost
         * @description A fact is no greater, or a day no later.
         */
        AtMost: {
            /**
             * Fact
             * @enum {string}
             */
            fact: "total_investment" | "fixed_investment" | "tax_per_year" | "jobs" | "registered_on";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "at_most";
            /** Value */
            value: boolean | number | string;
        };
        /**
         * Attribution
         * @description Whose time it was; the seconds of the shares sum to `seconds`.
         */
        Attribution: {
            /**
             * End
             * Format: date-time
             */
            end: string;
            /** Seconds */
            seconds: number;
            /** Shares */
            shares: components["schemas"]["ShareView"][];
            /**
             * Start
             * Format: date-time
             */
            start: string;
        };
        /**
         * NextStep
         * @description What is awaited, from whom, and by when.
         */
        backend__concierge__receipts__schemas__NextStep: {
            /** Action */
            action: string;
            /**
             * Actor
             * @enum {string}
             */
            actor: "investor" | "office" | "department";
            /** Due At */
            due_at: string | null;
        };
        /**
         * NextStep
         * @description What happens next, by whom; `mine` when it is the caller's turn.
         */
        backend__concierge__tickets__views__NextStep: {
            /** Action */
            action: string;
            /**
             * Actor
             * @enum {string}
             */
            actor: "investor" | "office" | "department";
            /** Mine */
            mine: boolean;
        };
        /**
         * BulkAssign
         * @description Give several tickets to one concierge.
         */
        BulkAssign: {
            /** Note */
            note?: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Tickets */
            tickets: string[];
        };
        /**
         * BulkResult
         * @description What became of one ticket of many; of a changed one also whose it was and its new version, which together undo it.
         */
        BulkResult: {
            /** Ok */
            ok: boolean;
            /** Previous Owner */
            previous_owner: string | null;
            problem: components["schemas"]["ProblemOfOne"] | null;
            /**
             * Ticket
             * Format: uuid
             */
            ticket: string;
            /** Version */
            version: number | null;
        };
        /**
         * BulkResults
         * @description What became of each ticket, in the order asked.
         */
        BulkResults: {
            /** Results */
            results: components["schemas"]["BulkResult"][];
        };
        /**
         * CalendarDay
         * @description One day; `provisional` until the State Council has published its year; `reason` says why the office changed it.
         */
        CalendarDay: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Edited At */
            edited_at: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "workday" | "weekend" | "holiday" | "makeup";
            /** Name */
            name: string | null;
            /** Provisional */
            provisional: boolean;
            /** Reason */
            reason: string | null;
            /** Version */
            version: number;
        };
        /**
         * CalendarYear
         * @description All days of a year, in order.
         */
        CalendarYear: {
            /** Items */
            items: components["schemas"]["CalendarDay"][];
            /** Next */
            next: null;
            /** Total */
            total: number;
        };
        /**
         * CancelTask
         * @description Do without a task.
         */
        CancelTask: {
            /** Reason */
            reason: string;
        };
        /**
         * Check
         * @description A verdict; the reason is needed unless the paper passed, and is what the applicant reads.
         */
        Check: {
            /** Reason */
            reason?: string | null;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "passed" | "rejected" | "promised";
        };
        /**
         * CheckOfMaterial
         * @description A verdict on one of several papers.
         */
        CheckOfMaterial: {
            /**
             * Material
             * Format: uuid
             */
            material: string;
            /** Reason */
            reason?: string | null;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "passed" | "rejected" | "promised";
        };
        /**
         * Checks
         * @description Verdicts given with one save: all of them, or none.
         */
        Checks: {
            /** Checks */
            checks: components["schemas"]["CheckOfMaterial"][];
        };
        /**
         * Claim
         * @description Take an unclaimed ticket.
         */
        Claim: Record<string, never>;
        /**
         * ClaimableClause
         * @description A clause that can be claimed.
         */
        ClaimableClause: {
            /** Amount Words */
            amount_words: {
                [key: string]: string;
            } | null;
            /**
             * Benefit
             * @enum {string}
             */
            benefit: "investment" | "land" | "rent" | "equipment" | "logistics" | "finance" | "talent" | "jobs" | "energy" | "growth" | "service" | "other";
            /** Document */
            document: {
                [key: string]: string;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Policy Id
             * Format: uuid
             */
            policy_id: string;
            /** Position */
            position: number;
            /** Requirements */
            requirements: {
                [key: string]: string;
            }[];
            /**
             * Reviewed On
             * Format: date
             */
            reviewed_on: string;
            /** Texts */
            texts: {
                [key: string]: string;
            };
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * ClaimView
         * @description The clause that a policy claim (政策兑现) refers to.
         */
        ClaimView: {
            /**
             * Clause Id
             * Format: uuid
             */
            clause_id: string;
            document: components["schemas"]["Names-Output"];
            /**
             * Policy Id
             * Format: uuid
             */
            policy_id: string;
            titles: components["schemas"]["Names-Output"];
        };
        /**
         * ClassifyInput
         * @description A concierge's judgement of a problem.
         */
        ClassifyInput: {
            /**
             * Class
             * @enum {string}
             */
            class: "pain" | "difficulty" | "blockage";
            /** Investment */
            investment?: number | string | null;
            /** Jobs */
            jobs?: number | null;
            /** Project */
            project?: string | null;
            /** Topic */
            topic: string;
        };
        /**
         * ClauseInput
         * @description A clause as its editor writes it; without dates of its own it is valid as long as the document.
         */
        ClauseInput: {
            /** Amount */
            amount?: (components["schemas"]["Fixed"] | components["schemas"]["Percentage"] | components["schemas"]["PerJob"] | components["schemas"]["Tiers"]) | null;
            /**
             * Benefit
             * @enum {string}
             */
            benefit: "investment" | "land" | "rent" | "equipment" | "logistics" | "finance" | "talent" | "jobs" | "energy" | "growth" | "service" | "other";
            /** Condition */
            condition?: (components["schemas"]["Equals"] | components["schemas"]["OneOf"] | components["schemas"]["AtLeast"] | components["schemas"]["AtMost"] | components["schemas"]["HasTag"] | components["schemas"]["IndustryWithin"] | components["schemas"]["AllOf"] | components["schemas"]["AnyOf"]) | null;
            /** Position */
            position?: number | null;
            texts: components["schemas"]["LocalizedText"];
            titles: components["schemas"]["LocalizedText"];
            /** Valid From */
            valid_from?: string | null;
            /** Valid Until */
            valid_until?: string | null;
        };
        /**
         * ClocksView
         * @description Everything about a ticket's time.
         */
        ClocksView: {
            attribution: components["schemas"]["Attribution"] | null;
            /** Due At */
            due_at: string | null;
            /** Explanations */
            explanations: components["schemas"]["ExplanationView"][];
            /** Light */
            light: ("red" | "amber" | "green") | null;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Segments */
            segments: components["schemas"]["SegmentView"][];
        };
        /**
         * CommonProblem
         * @description Problems alike, with what is done about them. `problems` counts them, `investment` and `jobs` sum what is at stake.
         */
        CommonProblem: {
            /**
             * Class
             * @enum {string}
             */
            class: "pain" | "difficulty" | "blockage";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Effect */
            effect: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Investment */
            investment: string;
            /** Jobs */
            jobs: number;
            /** Measure */
            measure: string | null;
            /** Owner Unit */
            owner_unit: string | null;
            /** Problems */
            problems: number;
            /** Resolved At */
            resolved_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "acting" | "resolved" | "dismissed";
            /** Title */
            title: string;
            /** Topic */
            topic: string;
            /** Version */
            version: number;
        };
        /**
         * CommonProblemPatch
         * @description What may be changed of a common problem.
         */
        CommonProblemPatch: {
            /** Effect */
            effect?: string | null;
            /** Measure */
            measure?: string | null;
            /** Owner Unit */
            owner_unit?: string | null;
            /** State */
            state?: ("draft" | "acting" | "resolved" | "dismissed") | null;
            /** Title */
            title?: string | null;
        };
        /**
         * Condition
         * @description True when the form's top-level ``field`` holds exactly ``equals``.
         */
        Condition: {
            /** Equals */
            equals: string | number | boolean;
            /** Field */
            field: string;
        };
        /**
         * ConditionView
         * @description One condition with its reason.
         */
        ConditionView: {
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "yes" | "no" | "unknown";
            /** Words */
            words: {
                [key: string]: string;
            };
        };
        /**
         * Contact
         * @description Whom the applicant can call: the office's number, never a private one.
         */
        Contact: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
        };
        /**
         * CountedDayView
         * @description One calendar day of a period; `number` counts working days, null when the day does not count.
         */
        CountedDayView: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string | null;
            /** Number */
            number: number | null;
            /** Provisional */
            provisional: boolean;
        };
        /**
         * Counts
         * @description What waits, for the menu.
         */
        Counts: {
            /** Amber */
            amber: number;
            /** Correcting */
            correcting: number;
            /** Mine */
            mine: number;
            /** Open */
            open: number;
            /** Open Cases */
            open_cases: number;
            /** Open Problems */
            open_problems: number;
            /** Pending Extensions */
            pending_extensions: number;
            /** Red */
            red: number;
            /** Supervised */
            supervised: number;
            /** Tasks */
            tasks: number;
            /** Unclaimed */
            unclaimed: number;
            /** Waits For Me */
            waits_for_me: number;
        };
        /**
         * DayPatch
         * @description What the office makes of a day, and why.
         */
        DayPatch: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "workday" | "weekend" | "holiday" | "makeup";
            /** Reason */
            reason: string;
        };
        /**
         * Defect
         * @description One thing to correct: a paper, or a field of the form.
         */
        Defect: {
            /** Field Path */
            field_path?: string | null;
            /** Material Code */
            material_code?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * DefectView
         * @description One thing a notice asks to correct.
         */
        DefectView: {
            /** Field Path */
            field_path: string | null;
            /** Material Code */
            material_code: string | null;
            names: components["schemas"]["Names-Output"];
            /** Reason */
            reason: string;
            /** Replaced */
            replaced: boolean;
        };
        /**
         * Delegate
         * @description A further task: one of the item's flow by `code`, or a new one with `names`, `unit_code` and `days`.
         */
        Delegate: {
            /**
             * After
             * @default []
             */
            after: string[];
            /** Code */
            code?: string | null;
            /** Days */
            days?: number | null;
            names?: components["schemas"]["Names-Input"] | null;
            /** Note */
            note?: string | null;
            /** Unit Code */
            unit_code?: string | null;
        };
        /**
         * Dispute
         * @description A department says that a task is not theirs.
         */
        Dispute: {
            /** Reason */
            reason: string;
            /**
             * Task Id
             * Format: uuid
             */
            task_id: string;
        };
        /**
         * DisputeTask
         * @description Say that the matter is not this unit's.
         */
        DisputeTask: {
            /** Reason */
            reason: string;
        };
        /**
         * DraftForm
         * @description The whole form as typed so far.
         */
        DraftForm: {
            /** Form */
            form: {
                [key: string]: unknown;
            };
        };
        /**
         * DraftInput
         * @description A whole definition to keep as the item's draft.
         */
        DraftInput: {
            definition: components["schemas"]["ServiceItemDefinition"];
        };
        /**
         * EditedItem
         * @description An item in the editor: its versions, and the draft if one is being written.
         */
        EditedItem: {
            /** Code */
            code: string;
            /** Draft */
            draft: {
                [key: string]: unknown;
            } | null;
            kind: components["schemas"]["ItemKind"];
            /** Position */
            position: number;
            /** Retired */
            retired: boolean;
            /** Version */
            version: number;
            /** Versions */
            versions: components["schemas"]["ItemVersion"][];
        };
        /**
         * EditedItemList
         * @description All items in the editor, retired ones included.
         */
        EditedItemList: {
            /** Items */
            items: components["schemas"]["EditedItem"][];
            /** Next */
            next: null;
            /** Total */
            total: number;
        };
        /**
         * Edition
         * @description When which wording became public, and through whom.
         */
        Edition: {
            /** Number */
            number: number;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            recorded_by: components["schemas"]["PersonName"] | null;
        };
        /**
         * EndSpecial
         * @description Go on with what was left of the handling clock.
         */
        EndSpecial: {
            /** Note */
            note?: string | null;
        };
        /**
         * Equals
         * @description A fact has exactly this value.
         */
        Equals: {
            /**
             * Fact
             * @enum {string}
             */
            fact: "region" | "stage" | "industry" | "in_zone";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "equals";
            /** Value */
            value: boolean | number | string;
        };
        /**
         * EventView
         * @description An entry of the timeline.
         */
        EventView: {
            actor: components["schemas"]["Actor"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Visibility
             * @enum {string}
             */
            visibility: "public" | "internal";
        };
        /**
         * ExplanationView
         * @description Why a stretch is due then. `first_day` is the day it began, which is not counted.
         */
        ExplanationView: {
            /** Days Allotted */
            days_allotted: number;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /** Provisional */
            provisional: boolean;
            /** Rows */
            rows: components["schemas"]["CountedDayView"][];
            /**
             * Segment Id
             * Format: uuid
             */
            segment_id: string;
        };
        /**
         * Extend
         * @description Ask for more working days.
         */
        Extend: {
            /** Days */
            days: number;
            /** Reason */
            reason: string;
        };
        /**
         * ExtensionItem
         * @description One request: how many working days, why, by whom, and what was decided. `mine` may not be decided by the caller.
         */
        ExtensionItem: {
            /** Days */
            days: number;
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["Asker"] | null;
            /** Decision Note */
            decision_note: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Mine */
            mine: boolean;
            /** Reason */
            reason: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            requested_by: components["schemas"]["Asker"];
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "approved" | "refused";
            task: components["schemas"]["ExtensionTask"] | null;
            ticket: components["schemas"]["ExtensionTicket"];
        };
        /**
         * ExtensionTask
         * @description The department task whose clock the request is about; without one it is about the ticket's own.
         */
        ExtensionTask: {
            /** Due At */
            due_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Unit Code */
            unit_code: string;
        };
        /**
         * ExtensionTicket
         * @description The ticket that needs more time.
         */
        ExtensionTicket: {
            /** Due At */
            due_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** State */
            state: string;
            /** Subject */
            subject: string;
        };
        /**
         * ExtensionView
         * @description The newest request for more days.
         */
        ExtensionView: {
            /** Approved */
            approved: boolean | null;
            /** Days */
            days: number;
            /** Decided At */
            decided_at: string | null;
            /** Decision Note */
            decision_note: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Reason */
            reason: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            requested_by: components["schemas"]["PersonName"];
            /** Task Id */
            task_id: string | null;
        };
        /**
         * FactsInput
         * @description What an investor tells of a project; what is left out is not known. An empty list of tags says "none of them".
         */
        FactsInput: {
            /** Fixed Investment */
            fixed_investment?: number | string | null;
            /** In Zone */
            in_zone?: boolean | null;
            /** Industry */
            industry?: string | null;
            /** Jobs */
            jobs?: number | null;
            /** Region */
            region?: string | null;
            /** Registered On */
            registered_on?: string | null;
            /** Stage */
            stage?: ("intent" | "negotiating" | "signed" | "landed") | null;
            /** Tags */
            tags?: string[] | null;
            /** Tax Per Year */
            tax_per_year?: number | string | null;
            /** Total Investment */
            total_investment?: number | string | null;
        };
        /**
         * FactView
         * @description A fact the match was made with, in words.
         */
        FactView: {
            /** Fact */
            fact: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Values */
            values: {
                [key: string]: string;
            };
        };
        /**
         * Fee
         * @description What it costs the investor; ``amount`` is a decimal string in yuan.
         */
        Fee: {
            /** Amount */
            amount: string;
            note: components["schemas"]["LocalizedText"];
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
         * FigureRecord
         * @description A ticket behind a figure; `meets` tells whether it counts in the share's numerator.
         */
        FigureRecord: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Item Code */
            item_code: string;
            /** Meets */
            meets: boolean;
            /** Number */
            number: string;
            /** State */
            state: string;
            /** Subject */
            subject: string;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
        };
        /**
         * FigureValue
         * @description A figure with what it is made of; `value` is a decimal string, percent for a share, None when there is nothing to divide.
         */
        FigureValue: {
            /** Among */
            among: number;
            /** Definition */
            definition: {
                [key: string]: string;
            };
            /** Key */
            key: string;
            /** Meets */
            meets: number;
            /**
             * Unit
             * @enum {string}
             */
            unit: "count" | "percent";
            /** Value */
            value: string | null;
        };
        /**
         * FileOrder
         * @description All files of the version that is being collected, in their new order.
         */
        FileOrder: {
            /** Files */
            files: string[];
        };
        /**
         * FileView
         * @description One file of a paper; of a `removed` one, kept as long as papers are kept, only the record is left.
         */
        FileView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "photo" | "pdf" | "office";
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /** Pages */
            pages: number;
            /** Removed */
            removed: boolean;
            /** Size */
            size: number;
        };
        /**
         * Finish
         * @description Close the ticket with a result.
         */
        Finish: {
            /** Note */
            note: string;
            result: components["schemas"]["ResultKind"];
        };
        /**
         * FinishTask
         * @description Report a task's outcome.
         */
        FinishTask: {
            /** Note */
            note: string;
            /**
             * Outcome
             * @default done
             * @enum {string}
             */
            outcome: "done" | "refused";
        };
        /**
         * Fixed
         * @description The same for everybody.
         */
        Fixed: {
            /** Amount */
            amount: number | string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "fixed";
        };
        /**
         * Flags
         * @description What is to be known of a ticket beside its state.
         */
        Flags: {
            /** Extended */
            extended: boolean;
            /** Late Notices */
            late_notices: number;
            /** Reopened */
            reopened: number;
            /** Reply Due At */
            reply_due_at: string | null;
            /** Staged */
            staged: boolean;
            /** Supervised */
            supervised: boolean;
            /** Urged */
            urged: number;
        };
        /**
         * FlowTask
         * @description A department's matter, mirrored as a sub-task with its own clock.
         *
         *     A task starts when every task in ``after`` is done; one that is not ``mandatory`` is created
         *     only if a concierge delegates it.
         */
        FlowTask: {
            /** After */
            after: string[];
            /** Code */
            code: string;
            /** Days */
            days: number;
            /** Mandatory */
            mandatory: boolean;
            names: components["schemas"]["LocalizedText"];
            /** Unit Code */
            unit_code: string;
        };
        /**
         * GiveBack
         * @description A ticket to give back: the version the assignment made, and whose it was (nobody's: back to the window).
         */
        GiveBack: {
            /** Owner */
            owner: string | null;
            /**
             * Ticket
             * Format: uuid
             */
            ticket: string;
            /** Version */
            version: number;
        };
        /**
         * HasTag
         * @description The enterprise carries a tag.
         */
        HasTag: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "has_tag";
            /** Tag */
            tag: string;
        };
        /**
         * IndustryWithin
         * @description The industry is one of these sections or divisions of GB/T 4754, or belongs to one.
         */
        IndustryWithin: {
            /** Codes */
            codes: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "industry_within";
        };
        /**
         * InvestorTicket
         * @description The applicant's own ticket: their answers in clear, whom to call, the secret query code.
         */
        InvestorTicket: {
            /** Accepted At */
            accepted_at: string | null;
            /** Actions */
            actions: components["schemas"]["ActionView"][];
            /** Amber At */
            amber_at: string | null;
            /** Applicant Name */
            applicant_name: string;
            claim: components["schemas"]["ClaimView"] | null;
            /** Company */
            company: string | null;
            contact: components["schemas"]["Contact"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Due At */
            due_at: string | null;
            extension: components["schemas"]["ExtensionView"] | null;
            /** Finished At */
            finished_at: string | null;
            flags: components["schemas"]["Flags"];
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            item: components["schemas"]["ItemName"];
            /** Kind */
            kind: string;
            /** Light */
            light: ("red" | "amber" | "green") | null;
            /** Materials */
            materials: components["schemas"]["MaterialView"][];
            next: components["schemas"]["backend__concierge__tickets__views__NextStep"] | null;
            notice: components["schemas"]["NoticeView"] | null;
            /** Number */
            number: string | null;
            owner: components["schemas"]["PersonName"] | null;
            owner_unit: components["schemas"]["UnitName"] | null;
            /** Parent Id */
            parent_id: string | null;
            /** Progress */
            progress: components["schemas"]["ProgressStep"][];
            /** Query Code */
            query_code: string | null;
            rating: components["schemas"]["RatingView"] | null;
            /** Result */
            result: string | null;
            /** State */
            state: string;
            /** Subject */
            subject: string;
            /** Submitted At */
            submitted_at: string | null;
            /** Tasks */
            tasks: components["schemas"]["TaskView"][];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            view: "investor";
        };
        /**
         * ItemCount
         * @description One service item's tickets.
         */
        ItemCount: {
            /** Code */
            code: string;
            /** Finished */
            finished: number;
            /** Submitted */
            submitted: number;
        };
        /**
         * ItemKind
         * @description What the investor comes for.
         * @enum {string}
         */
        ItemKind: "registration" | "migration" | "filing" | "problem" | "policy_claim";
        /**
         * ItemList
         * @description All items on offer.
         */
        ItemList: {
            /** Items */
            items: components["schemas"]["ItemSummary"][];
            /** Next */
            next: null;
            /** Total */
            total: number;
        };
        /**
         * ItemName
         * @description The service item a ticket is about, in the version it began with.
         */
        ItemName: {
            /** Code */
            code: string;
            names: components["schemas"]["Names-Output"];
            /**
             * Version Id
             * Format: uuid
             */
            version_id: string;
        };
        /**
         * ItemPatch
         * @description What may be changed of an item besides its definition.
         */
        ItemPatch: {
            /** Position */
            position?: number | null;
            /** Retired */
            retired?: boolean | null;
        };
        /**
         * ItemSummary
         * @description A row of the public list. Days are working days, `fee` is yuan.
         */
        ItemSummary: {
            /** Code */
            code: string;
            /** Fee */
            fee: string;
            kind: components["schemas"]["ItemKind"];
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Promised Days */
            promised_days: number;
            /** Statutory Days */
            statutory_days: number | null;
            /** Summary */
            summary: {
                [key: string]: string;
            };
            /** Visits */
            visits: number;
        };
        /**
         * ItemVersion
         * @description A version in the editor; a draft has no `published_at`.
         */
        ItemVersion: {
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
            /** Number */
            number: number;
            /** Published At */
            published_at: string | null;
            /** Version */
            version: number;
        };
        /**
         * LedgerGroup
         * @description Problems of one class: how many, how many solved, and what is at stake in the open ones.
         */
        LedgerGroup: {
            /** Class */
            class: ("pain" | "difficulty" | "blockage") | null;
            /** Investment At Stake */
            investment_at_stake: string;
            /** Jobs At Stake */
            jobs_at_stake: number;
            /** Open */
            open: number;
            /** Problems */
            problems: number;
            /** Solved */
            solved: number;
        };
        /**
         * LedgerSummary
         * @description The ledger in figures.
         */
        LedgerSummary: {
            /** Groups */
            groups: components["schemas"]["LedgerGroup"][];
        };
        /**
         * LegalBasis
         * @description A rule the item rests on: title, number of issue, article, and what it says in own words.
         */
        LegalBasis: {
            article?: components["schemas"]["LocalizedText"] | null;
            /** Document Number */
            document_number?: string | null;
            says: components["schemas"]["LocalizedText"];
            title: components["schemas"]["LocalizedText"];
        };
        /**
         * LinkName
         * @description An enterprise or a project by name.
         */
        LinkName: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * LinksView
         * @description What a ticket is about, as the caller may know it; `missing` names the parts of the house that did not answer.
         */
        LinksView: {
            enterprise: components["schemas"]["LinkName"] | null;
            /** Missing */
            missing: ("crm" | "library")[];
            project: components["schemas"]["LinkName"] | null;
        };
        /**
         * LocalizedText
         * @description One text in all three languages; none may be missing or blank.
         */
        LocalizedText: {
            /** En */
            en: string;
            /** Ru */
            ru: string;
            /** Zh */
            zh: string;
        };
        /**
         * MarkStaged
         * @description Follow a matter to its end across several tickets (一跟到底), or stop doing so.
         */
        MarkStaged: {
            /** Staged */
            staged: boolean;
        };
        /**
         * Matches
         * @description The answer of a match; `missing` names the parts of the house that did not answer.
         */
        Matches: {
            /** Facts */
            facts: components["schemas"]["FactView"][];
            /** Items */
            items: components["schemas"]["MatchView"][];
            /** Missing */
            missing: ("crm" | "library")[];
            /**
             * On
             * Format: date
             */
            on: string;
            subject: components["schemas"]["Subject"] | null;
        };
        /**
         * MatchInput
         * @description Whom to match: facts as typed, or (staff) an enterprise or a project, whose facts those typed complete.
         */
        MatchInput: {
            /** Enterprise Id */
            enterprise_id?: string | null;
            /** @default {} */
            facts: components["schemas"]["FactsInput"];
            /** Policy Id */
            policy_id?: string | null;
            /** Project Id */
            project_id?: string | null;
        };
        /**
         * MatchView
         * @description A clause in force for these facts; `amount` is what it comes to, as far as can be told.
         */
        MatchView: {
            /** Amount */
            amount: string | null;
            /** Amount Words */
            amount_words: {
                [key: string]: string;
            } | null;
            /**
             * Benefit
             * @enum {string}
             */
            benefit: "investment" | "land" | "rent" | "equipment" | "logistics" | "finance" | "talent" | "jobs" | "energy" | "growth" | "service" | "other";
            /**
             * Clause Id
             * Format: uuid
             */
            clause_id: string;
            /** Conditions */
            conditions: components["schemas"]["ConditionView"][];
            /** Document */
            document: {
                [key: string]: string;
            };
            /**
             * Policy Id
             * Format: uuid
             */
            policy_id: string;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "fits" | "does_not_fit" | "cannot_be_told";
        };
        /**
         * Material
         * @description A paper the investor hands in.
         *
         *     ``tolerable`` means the ticket may go on without it for now against a promise (容缺).
         *     ``sample`` names a drawing of invented papers under the front end's ``samples`` folder.
         */
        Material: {
            /** Code */
            code: string;
            condition?: components["schemas"]["Condition"] | null;
            /** Forms Accepted */
            forms_accepted: ("photo" | "pdf" | "office")[];
            help: components["schemas"]["LocalizedText"];
            names: components["schemas"]["LocalizedText"];
            necessity: components["schemas"]["Necessity"];
            /**
             * Original Or Copy
             * @enum {string}
             */
            original_or_copy: "original" | "copy" | "either";
            pages_hint: components["schemas"]["LocalizedText"];
            /** Sample */
            sample?: string | null;
            /** Tolerable */
            tolerable: boolean;
        };
        /**
         * MaterialFile
         * @description One file. `url` is the whole of it; `preview_url` a small JPEG of a photo, or the PDF to be shown in a frame.
         *
         *     `removed`: it was kept as long as the office keeps papers, and only its record is left.
         */
        MaterialFile: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "photo" | "pdf" | "office";
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /** Pages */
            pages: number | null;
            /** Position */
            position: number;
            /** Preview Url */
            preview_url: string | null;
            /** Removed */
            removed: boolean;
            /** Size */
            size: number;
            /** Url */
            url: string;
        };
        /**
         * MaterialList
         * @description All papers of a ticket, in the guide's order.
         */
        MaterialList: {
            /** Items */
            items: components["schemas"]["TicketMaterial"][];
        };
        /**
         * MaterialVersion
         * @description One hand-in of a material, with its verdict.
         */
        MaterialVersion: {
            /** Checked At */
            checked_at: string | null;
            /** Files */
            files: components["schemas"]["MaterialFile"][];
            /** Handed In At */
            handed_in_at: string | null;
            /** Number */
            number: number;
            /** Reason */
            reason: string | null;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "unchecked" | "passed" | "rejected" | "promised";
        };
        /**
         * MaterialView
         * @description A paper: whether this form needs it, what was handed in, and the verdict on it.
         */
        MaterialView: {
            /** Checked At */
            checked_at: string | null;
            checked_by: components["schemas"]["PersonName"] | null;
            /** Code */
            code: string;
            /** Files */
            files: components["schemas"]["FileView"][];
            /** Handed In At */
            handed_in_at: string | null;
            names: components["schemas"]["Names-Output"];
            /** Reason */
            reason: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "required" | "optional" | "not_needed";
            /** Tolerable */
            tolerable: boolean;
            /** Verdict */
            verdict: ("unchecked" | "passed" | "rejected" | "promised") | null;
            /** Version */
            version: number | null;
            /** Wanted */
            wanted: boolean;
        };
        /**
         * NamedPerson
         * @description A person by id and name.
         */
        NamedPerson: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Names
         * @description A task's name; Chinese stands in for a language that is left out.
         */
        "Names-Input": {
            /** En */
            en?: string | null;
            /** Ru */
            ru?: string | null;
            /** Zh */
            zh: string;
        };
        /**
         * Names
         * @description One text in the three languages.
         */
        "Names-Output": {
            /** En */
            en: string;
            /** Ru */
            ru: string;
            /** Zh */
            zh: string;
        };
        /**
         * Necessity
         * @description Whether a material must be handed in.
         * @enum {string}
         */
        Necessity: "required" | "conditional" | "optional";
        /**
         * NewTicket
         * @description A new ticket; with `submit` it is handed in at once. `promised` names papers that follow later (容缺).
         */
        NewTicket: {
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /** Parent Id */
            parent_id?: string | null;
            /**
             * Promised
             * @default []
             */
            promised: string[];
            /** Service Item */
            service_item: string;
            /**
             * Submit
             * @default false
             */
            submit: boolean;
        };
        /**
         * NewUpload
         * @description A file about to be sent; `size` in bytes.
         */
        NewUpload: {
            /** Name */
            name: string;
            /** Size */
            size: number;
        };
        /**
         * NoticeView
         * @description The newest one-time notice (一次性告知).
         */
        NoticeView: {
            /** Answered At */
            answered_at: string | null;
            /** Defects */
            defects: components["schemas"]["DefectView"][];
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Late */
            late: boolean;
            /** Note */
            note: string | null;
            /** Number */
            number: number;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
        };
        /**
         * OneOf
         * @description A fact has one of these values; a group of provinces stands for its members.
         */
        OneOf: {
            /**
             * Fact
             * @enum {string}
             */
            fact: "region" | "stage" | "industry";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "one_of";
            /** Values */
            values: string[];
        };
        /** Page[CommonProblem] */
        Page_CommonProblem_: {
            /** Items */
            items: components["schemas"]["CommonProblem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[EventView] */
        Page_EventView_: {
            /** Items */
            items: components["schemas"]["EventView"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[ExtensionItem] */
        Page_ExtensionItem_: {
            /** Items */
            items: components["schemas"]["ExtensionItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[FigureRecord] */
        Page_FigureRecord_: {
            /** Items */
            items: components["schemas"]["FigureRecord"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[ProblemItem] */
        Page_ProblemItem_: {
            /** Items */
            items: components["schemas"]["ProblemItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[PublicPolicy] */
        Page_PublicPolicy_: {
            /** Items */
            items: components["schemas"]["PublicPolicy"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[RatingCase] */
        Page_RatingCase_: {
            /** Items */
            items: components["schemas"]["RatingCase"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[RatingRow] */
        Page_RatingRow_: {
            /** Items */
            items: components["schemas"]["RatingRow"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[StaffPolicy] */
        Page_StaffPolicy_: {
            /** Items */
            items: components["schemas"]["StaffPolicy"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[TaskItem] */
        Page_TaskItem_: {
            /** Items */
            items: components["schemas"]["TaskItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[TaskView] */
        Page_TaskView_: {
            /** Items */
            items: components["schemas"]["TaskView"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /** Page[TicketItem] */
        Page_TicketItem_: {
            /** Items */
            items: components["schemas"]["TicketItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * PartyTime
         * @description Working days one party took, summed over the finished tickets: investor, office, special, department:<unit>.
         */
        PartyTime: {
            /** Days */
            days: number;
            /** Party */
            party: string;
        };
        /**
         * Percentage
         * @description A share of a sum of money, up to a cap.
         */
        Percentage: {
            /** Cap */
            cap?: number | string | null;
            /**
             * Fact
             * @enum {string}
             */
            fact: "total_investment" | "fixed_investment" | "tax_per_year";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "percentage";
            /** Percent */
            percent: number | string;
        };
        /**
         * PerJob
         * @description So much for each job, up to a cap.
         */
        PerJob: {
            /** Amount */
            amount: number | string;
            /** Cap */
            cap?: number | string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "per_job";
        };
        /**
         * PersonName
         * @description A person by name.
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
         * PolicyInput
         * @description A document as its editor writes it.
         */
        PolicyInput: {
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Issuing Unit */
            issuing_unit: string;
            /** Number */
            number?: string | null;
            summaries: components["schemas"]["LocalizedText"];
            titles: components["schemas"]["LocalizedText"];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid Until */
            valid_until?: string | null;
        };
        /**
         * PolicyPatch
         * @description What may be changed of a document; what is left out stays.
         */
        PolicyPatch: {
            /** Issued On */
            issued_on?: string | null;
            /** Issuing Unit */
            issuing_unit?: string | null;
            /** Number */
            number?: string | null;
            summaries?: components["schemas"]["LocalizedText"] | null;
            titles?: components["schemas"]["LocalizedText"] | null;
            /** Valid From */
            valid_from?: string | null;
            /** Valid Until */
            valid_until?: string | null;
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
         * ProblemItem
         * @description A row of the ledger.
         */
        ProblemItem: {
            /** Class */
            class: ("pain" | "difficulty" | "blockage") | null;
            /** Classified At */
            classified_at: string | null;
            /** Common Id */
            common_id: string | null;
            /** Company */
            company: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Investment */
            investment: string | null;
            /** Jobs */
            jobs: number | null;
            /** Project */
            project: string | null;
            /** Project Id */
            project_id: string | null;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Ticket Number */
            ticket_number: string;
            /** Ticket Result */
            ticket_result: string | null;
            /** Ticket State */
            ticket_state: string;
            /** Title */
            title: string;
            /** Topic */
            topic: string | null;
            /** Version */
            version: number;
        };
        /**
         * ProblemOfOne
         * @description Why one ticket of many could not be changed.
         */
        ProblemOfOne: {
            /** Detail */
            detail: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProgressStep
         * @description One stop on the way from submitting to the end.
         */
        ProgressStep: {
            /** At */
            at: string | null;
            /** Due At */
            due_at: string | null;
            /** Names */
            names: {
                [key: string]: string;
            } | null;
            /**
             * State
             * @enum {string}
             */
            state: "done" | "current" | "todo";
            /**
             * Step
             * @enum {string}
             */
            step: "submitted" | "claimed" | "correcting" | "accepted" | "task" | "finished";
            unit: components["schemas"]["UnitName"] | null;
        };
        /**
         * ProposeInput
         * @description What was done about a bad rating.
         */
        ProposeInput: {
            /** Measure */
            measure: string;
        };
        /**
         * PublicClause
         * @description A clause in force: what it gives, to whom, and when it was reviewed.
         */
        PublicClause: {
            /** Amount Words */
            amount_words: {
                [key: string]: string;
            } | null;
            /**
             * Benefit
             * @enum {string}
             */
            benefit: "investment" | "land" | "rent" | "equipment" | "logistics" | "finance" | "talent" | "jobs" | "energy" | "growth" | "service" | "other";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Policy Id
             * Format: uuid
             */
            policy_id: string;
            /** Position */
            position: number;
            /** Requirements */
            requirements: {
                [key: string]: string;
            }[];
            /**
             * Reviewed On
             * Format: date
             */
            reviewed_on: string;
            /** Texts */
            texts: {
                [key: string]: string;
            };
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * PublicClauses
         * @description All clauses in force, with the title of their document.
         */
        PublicClauses: {
            /** Items */
            items: components["schemas"]["ClaimableClause"][];
            /** Next */
            next: null;
            /** Total */
            total: number;
        };
        /**
         * PublicEvent
         * @description A step everybody may know of: no names, no texts.
         */
        PublicEvent: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @enum {string}
             */
            by: "investor" | "office" | "department";
            /** Kind */
            kind: string;
        };
        /**
         * PublicPolicy
         * @description A document as the public list shows it; `clauses` counts those in force.
         */
        PublicPolicy: {
            /** Benefits */
            benefits: ("investment" | "land" | "rent" | "equipment" | "logistics" | "finance" | "talent" | "jobs" | "energy" | "growth" | "service" | "other")[];
            /** Clauses */
            clauses: number;
            /** Demo */
            demo: boolean;
            /** Edition */
            edition: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            issuing_unit: components["schemas"]["UnitName"];
            /** Number */
            number: string | null;
            /** Summaries */
            summaries: {
                [key: string]: string;
            };
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * PublicPolicyPage
         * @description A document with its clauses in force.
         */
        PublicPolicyPage: {
            /** Benefits */
            benefits: ("investment" | "land" | "rent" | "equipment" | "logistics" | "finance" | "talent" | "jobs" | "energy" | "growth" | "service" | "other")[];
            /** Clause List */
            clause_list: components["schemas"]["PublicClause"][];
            /** Clauses */
            clauses: number;
            /** Demo */
            demo: boolean;
            /** Edition */
            edition: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            issuing_unit: components["schemas"]["UnitName"];
            /** Number */
            number: string | null;
            /** Summaries */
            summaries: {
                [key: string]: string;
            };
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
        };
        /**
         * PublicTicket
         * @description A ticket without anything personal.
         */
        PublicTicket: {
            /** Due At */
            due_at: string | null;
            /** Events */
            events: components["schemas"]["PublicEvent"][];
            /** Finished At */
            finished_at: string | null;
            item: components["schemas"]["ReceiptItem"];
            next: components["schemas"]["backend__concierge__receipts__schemas__NextStep"] | null;
            /** Number */
            number: string;
            /** Result */
            result: string | null;
            /** State */
            state: string;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * PublishedItem
         * @description An item's published definition and which version it is.
         */
        PublishedItem: {
            /** Code */
            code: string;
            definition: components["schemas"]["ServiceItemDefinition"];
            /** Number */
            number: number;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /**
             * Version Id
             * Format: uuid
             */
            version_id: string;
        };
        /**
         * Question
         * @description A question that is often asked, with its answer.
         */
        Question: {
            answer: components["schemas"]["LocalizedText"];
            question: components["schemas"]["LocalizedText"];
        };
        /**
         * RateInput
         * @description A rating: 5 very satisfied … 1 very dissatisfied. There is no default.
         */
        RateInput: {
            /** Comment */
            comment?: string | null;
            /** Grade */
            grade: number;
            /**
             * Tags
             * @default []
             */
            tags: ("fast" | "clear" | "friendly" | "expert" | "slow" | "unclear" | "cold" | "sent_around" | "asked_twice")[];
        };
        /**
         * RatingCase
         * @description The follow-up of a bad rating. `mine` tells whether the caller is the one to work on it.
         */
        RatingCase: {
            /** Answer */
            answer: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Comment */
            comment: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Grade */
            grade: number;
            handler: components["schemas"]["NamedPerson"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Measure */
            measure: string | null;
            /** Mine */
            mine: boolean;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Proposed At */
            proposed_at: string | null;
            /** Rounds */
            rounds: number;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "proposed" | "closed";
            /** Subject */
            subject: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Ticket Number */
            ticket_number: string;
            /** Version */
            version: number;
            worker: components["schemas"]["NamedPerson"];
        };
        /**
         * RatingRow
         * @description A rating in the office's list.
         */
        RatingRow: {
            /** Changed At */
            changed_at: string | null;
            /** Comment */
            comment: string | null;
            /** Grade */
            grade: number;
            handler: components["schemas"]["NamedPerson"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Rated At
             * Format: date-time
             */
            rated_at: string;
            /** Subject */
            subject: string;
            /** Tags */
            tags: string[];
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Ticket Number */
            ticket_number: string;
        };
        /**
         * RatingView
         * @description What the applicant thought of it.
         */
        RatingView: {
            /** Changed At */
            changed_at: string | null;
            /** Comment */
            comment: string | null;
            /** Grade */
            grade: number;
            /**
             * Rated At
             * Format: date-time
             */
            rated_at: string;
            /** Tags */
            tags: string[];
        };
        /**
         * Receipt
         * @description What the applicant holds in hand.
         */
        Receipt: {
            /** Applicant Name */
            applicant_name: string;
            /** Company */
            company: string | null;
            item: components["schemas"]["ReceiptItem"];
            /** Lookup Url */
            lookup_url: string;
            /** Materials */
            materials: components["schemas"]["ReceiptMaterial"][];
            next: components["schemas"]["backend__concierge__receipts__schemas__NextStep"] | null;
            /** Number */
            number: string;
            /** Promised Days */
            promised_days: number;
            /** Query Code */
            query_code: string;
            /** State */
            state: string;
            /** Subject */
            subject: string;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
        };
        /**
         * ReceiptItem
         * @description The service item.
         */
        ReceiptItem: {
            /** Code */
            code: string;
            names: components["schemas"]["LocalizedText"];
        };
        /**
         * ReceiptMaterial
         * @description A paper that was handed in, or promised for later; `pages` is null where nobody can tell.
         */
        ReceiptMaterial: {
            /** Code */
            code: string;
            /** Files */
            files: number;
            names: components["schemas"]["LocalizedText"];
            /** Pages */
            pages: number | null;
            /** Promised */
            promised: boolean;
        };
        /**
         * Refuse
         * @description End a ticket that cannot be handled.
         */
        Refuse: {
            /** Reason */
            reason: string;
        };
        /**
         * Reopen
         * @description Take a finished ticket up again.
         */
        Reopen: {
            /** Reason */
            reason: string;
        };
        /**
         * Reply
         * @description Say something on the ticket; without `to`, an owed answer goes to the supervisor, anything else to the other side.
         */
        Reply: {
            /** Text */
            text: string;
            /** To */
            to?: ("investor" | "supervisor") | null;
        };
        /**
         * RequestCorrection
         * @description One notice with everything that is wrong; papers already rejected are added by themselves.
         */
        RequestCorrection: {
            /**
             * Defects
             * @default []
             */
            defects: components["schemas"]["Defect"][];
            /** Late Reason */
            late_reason?: string | null;
            /** Note */
            note?: string | null;
        };
        /**
         * Resubmit
         * @description The fields that the notice asks for; new papers have been uploaded before.
         */
        Resubmit: {
            /** Form */
            form?: {
                [key: string]: unknown;
            } | null;
            /**
             * Promised
             * @default []
             */
            promised: string[];
        };
        /**
         * ResultKind
         * @description How a ticket can end; the first three for matters, the others for problems.
         * @enum {string}
         */
        ResultKind: "passed" | "passed_with_promise" | "not_passed" | "solved" | "partly" | "explained" | "not_ours";
        /**
         * ReturnTask
         * @description Leave a disputed task with its unit.
         */
        ReturnTask: {
            /** Note */
            note: string;
        };
        /**
         * Reveal
         * @description Show the sensitive answers; the reason is kept.
         */
        Reveal: {
            /** Reason */
            reason: string;
        };
        /**
         * Revealed
         * @description The sensitive answers by their dotted path.
         */
        Revealed: {
            /** Values */
            values: {
                [key: string]: string;
            };
        };
        /**
         * Review
         * @description A review on record.
         */
        Review: {
            /** Clause Version */
            clause_version: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            /**
             * Opinion
             * @enum {string}
             */
            opinion: "complies" | "exception" | "objection";
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            reviewed_by: components["schemas"]["PersonName"] | null;
            /**
             * Reviewed On
             * Format: date
             */
            reviewed_on: string;
        };
        /**
         * ReviewInput
         * @description A fair-competition review of a clause as it stands.
         */
        ReviewInput: {
            /** Note */
            note?: string | null;
            /**
             * Opinion
             * @enum {string}
             */
            opinion: "complies" | "exception" | "objection";
            /**
             * Reviewed On
             * Format: date
             */
            reviewed_on: string;
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
            list: "tickets" | "tasks" | "problems";
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
         * SegmentView
         * @description One stretch of a clock. `charged_to` is investor, office, special or department:<unit>.
         */
        SegmentView: {
            /** Actor Name */
            actor_name: string | null;
            /** Allotted Days */
            allotted_days: number | null;
            /** Charged To */
            charged_to: string;
            /** Due At */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Reason */
            reason: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            task: components["schemas"]["TaskName"] | null;
        };
        /**
         * ServiceItemDefinition
         * @description Everything an office says about one service item.
         *
         *     - ``statutory_days``: the legal limit, ``None`` where the law sets none; ``statutory_note`` says
         *       which part of the work it covers. ``promised_days``: what this office promises.
         *     - ``visits``: how often the investor must come in person.
         *     - ``contact_unit``: code of the unit that answers questions; its telephone stands in the unit tree.
         *     - ``response_days``, ``pre_acceptance_days``, ``correction_days``, ``handling_days``: the clocks of a
         *       ticket; correction is charged to the investor.
         *     - ``form``: JSON Schema 2020-12 as described by ``FormSchema``.
         */
        ServiceItemDefinition: {
            audience: components["schemas"]["LocalizedText"];
            /** Basis */
            basis: components["schemas"]["LegalBasis"][];
            /** Code */
            code: string;
            /** Conditions */
            conditions: components["schemas"]["LocalizedText"][];
            /** Contact Unit */
            contact_unit: string;
            /** Correction Days */
            correction_days: number;
            /** Faq */
            faq: components["schemas"]["Question"][];
            fee: components["schemas"]["Fee"];
            /** Flow */
            flow: components["schemas"]["FlowTask"][];
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /** Handling Days */
            handling_days: number;
            hours: components["schemas"]["LocalizedText"];
            kind: components["schemas"]["ItemKind"];
            /** Materials */
            materials: components["schemas"]["Material"][];
            names: components["schemas"]["LocalizedText"];
            /** Pre Acceptance Days */
            pre_acceptance_days: number;
            /** Promised Days */
            promised_days: number;
            /** Response Days */
            response_days: number;
            result: components["schemas"]["LocalizedText"];
            /** Result Kinds */
            result_kinds: components["schemas"]["ResultKind"][];
            /** Statutory Days */
            statutory_days: number | null;
            statutory_note: components["schemas"]["LocalizedText"];
            summary: components["schemas"]["LocalizedText"];
            /** Visits */
            visits: number;
        };
        /**
         * ShareView
         * @description The working time of one party; 86,400 seconds are a working day.
         */
        ShareView: {
            /** Days */
            days: number;
            /** Party */
            party: string;
            /** Seconds */
            seconds: number;
            unit: components["schemas"]["UnitName"] | null;
        };
        /**
         * StaffClause
         * @description A clause in the editor; `in_force` today, or `why_not`; `may_review` tells whether the caller can.
         */
        StaffClause: {
            /** Amount */
            amount: {
                [key: string]: unknown;
            } | null;
            /** Amount Words */
            amount_words: {
                [key: string]: string;
            } | null;
            /** Authors */
            authors: components["schemas"]["PersonName"][];
            /**
             * Benefit
             * @enum {string}
             */
            benefit: "investment" | "land" | "rent" | "equipment" | "logistics" | "finance" | "talent" | "jobs" | "energy" | "growth" | "service" | "other";
            /** Condition */
            condition: {
                [key: string]: unknown;
            } | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Force */
            in_force: boolean;
            /** May Review */
            may_review: boolean;
            /**
             * Policy Id
             * Format: uuid
             */
            policy_id: string;
            /** Position */
            position: number;
            /** Requirements */
            requirements: {
                [key: string]: string;
            }[];
            /** Review Note */
            review_note: string | null;
            /** Review Opinion */
            review_opinion: ("complies" | "exception" | "objection") | null;
            reviewed_by: components["schemas"]["PersonName"] | null;
            /** Reviewed On */
            reviewed_on: string | null;
            /** Reviews */
            reviews: components["schemas"]["Review"][];
            /** Texts */
            texts: {
                [key: string]: string;
            };
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Valid From */
            valid_from: string | null;
            /** Valid Until */
            valid_until: string | null;
            /** Version */
            version: number;
            /** Why Not */
            why_not: ("draft" | "withdrawn" | "not_reviewed" | "objection" | "not_yet" | "expired") | null;
        };
        /**
         * StaffPolicy
         * @description A document as the editors' list shows it; `unreviewed` counts the clauses that wait for their review.
         */
        StaffPolicy: {
            /** Clauses */
            clauses: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Demo */
            demo: boolean;
            /** Edition */
            edition: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            issuing_unit: components["schemas"]["UnitName"];
            /** Number */
            number: string | null;
            /** Published At */
            published_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "withdrawn";
            /** Summaries */
            summaries: {
                [key: string]: string;
            };
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Unreviewed */
            unreviewed: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
            /** Version */
            version: number;
            /** Withdrawn At */
            withdrawn_at: string | null;
            /** Withdrawn Reason */
            withdrawn_reason: string | null;
        };
        /**
         * StaffPolicyPage
         * @description A document in the editor, with its clauses and editions.
         */
        StaffPolicyPage: {
            /** Clause List */
            clause_list: components["schemas"]["StaffClause"][];
            /** Clauses */
            clauses: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Demo */
            demo: boolean;
            /** Edition */
            edition: number;
            /** Editions */
            editions: components["schemas"]["Edition"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            issuing_unit: components["schemas"]["UnitName"];
            /** May Edit */
            may_edit: boolean;
            /** Number */
            number: string | null;
            /** Published At */
            published_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "withdrawn";
            /** Summaries */
            summaries: {
                [key: string]: string;
            };
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Unreviewed */
            unreviewed: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid Until */
            valid_until: string | null;
            /** Version */
            version: number;
            /** Withdrawn At */
            withdrawn_at: string | null;
            /** Withdrawn Reason */
            withdrawn_reason: string | null;
        };
        /**
         * StaffTicket
         * @description The office's side: sensitive answers masked, `sensitive` names those that can be revealed.
         */
        StaffTicket: {
            /** Accepted At */
            accepted_at: string | null;
            /** Actions */
            actions: components["schemas"]["ActionView"][];
            /** Amber At */
            amber_at: string | null;
            applicant: components["schemas"]["PersonName"];
            /** Applicant Name */
            applicant_name: string;
            claim: components["schemas"]["ClaimView"] | null;
            /** Company */
            company: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Due At */
            due_at: string | null;
            extension: components["schemas"]["ExtensionView"] | null;
            /** Finished At */
            finished_at: string | null;
            flags: components["schemas"]["Flags"];
            /** Form */
            form: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            item: components["schemas"]["ItemName"];
            /** Kind */
            kind: string;
            /** Light */
            light: ("red" | "amber" | "green") | null;
            links: components["schemas"]["LinksView"];
            /** Materials */
            materials: components["schemas"]["MaterialView"][];
            next: components["schemas"]["backend__concierge__tickets__views__NextStep"] | null;
            notice: components["schemas"]["NoticeView"] | null;
            /** Number */
            number: string | null;
            owner: components["schemas"]["PersonName"] | null;
            owner_unit: components["schemas"]["UnitName"] | null;
            /** Parent Id */
            parent_id: string | null;
            /** Progress */
            progress: components["schemas"]["ProgressStep"][];
            rating: components["schemas"]["RatingView"] | null;
            /** Result */
            result: string | null;
            /** Sensitive */
            sensitive: string[];
            /** State */
            state: string;
            /** Subject */
            subject: string;
            /** Submitted At */
            submitted_at: string | null;
            /** Tasks */
            tasks: components["schemas"]["TaskView"][];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            view: "staff";
        };
        /**
         * StartSpecial
         * @description Stop the handling clock for an expert review, a hearing, an inspection.
         */
        StartSpecial: {
            /** Days */
            days: number;
            /** Reason */
            reason: string;
        };
        /**
         * StartTask
         * @description Take a task up.
         */
        StartTask: Record<string, never>;
        /**
         * Statistics
         * @description The service in figures. `attributed` finished tickets, the newest ones, stand behind `attribution`.
         */
        Statistics: {
            /** Attributed */
            attributed: number;
            /** Attribution */
            attribution: components["schemas"]["PartyTime"][];
            /** Figures */
            figures: components["schemas"]["FigureValue"][];
            /** Items */
            items: components["schemas"]["ItemCount"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * Subject
         * @description The enterprise or project that was matched.
         */
        Subject: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "enterprise" | "project";
            /** Name */
            name: string;
        };
        /**
         * Submit
         * @description Hand a draft in.
         */
        Submit: {
            /**
             * Promised
             * @default []
             */
            promised: string[];
        };
        /**
         * Supervise
         * @description Put a ticket under supervision; the owner has to answer within `days` working days.
         */
        Supervise: {
            /**
             * Days
             * @default 1
             */
            days: number;
            /** Text */
            text: string;
        };
        /**
         * TaskItem
         * @description A task with its ticket.
         */
        TaskItem: {
            /** Actions */
            actions: components["schemas"]["ActionView"][];
            /** After */
            after: string[];
            /** Code */
            code: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Days */
            days: number;
            /** Due At */
            due_at: string | null;
            /** Finished At */
            finished_at: string | null;
            handler: components["schemas"]["PersonName"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Light */
            light: ("red" | "amber" | "green") | null;
            /** Mandatory */
            mandatory: boolean;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Note */
            note: string | null;
            /** Outcome */
            outcome: string | null;
            /** Started At */
            started_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "pending" | "working" | "disputed" | "done" | "cancelled";
            ticket: components["schemas"]["TaskTicket"];
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            unit: components["schemas"]["UnitName"];
            /** Version */
            version: number;
        };
        /**
         * TaskName
         * @description The task a clock belongs to.
         */
        TaskName: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Names */
            names: {
                [key: string]: string;
            };
        };
        /**
         * TaskTicket
         * @description The ticket of a task.
         */
        TaskTicket: {
            /** Company */
            company: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            item: components["schemas"]["ItemName"];
            /** Number */
            number: string | null;
            /** State */
            state: string;
            /** Subject */
            subject: string;
        };
        /**
         * TaskView
         * @description A department's matter.
         */
        TaskView: {
            /** Actions */
            actions: components["schemas"]["ActionView"][];
            /** After */
            after: string[];
            /** Code */
            code: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Days */
            days: number;
            /** Due At */
            due_at: string | null;
            /** Finished At */
            finished_at: string | null;
            handler: components["schemas"]["PersonName"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Light */
            light: ("red" | "amber" | "green") | null;
            /** Mandatory */
            mandatory: boolean;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Note */
            note: string | null;
            /** Outcome */
            outcome: string | null;
            /** Started At */
            started_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "pending" | "working" | "disputed" | "done" | "cancelled";
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            unit: components["schemas"]["UnitName"];
            /** Version */
            version: number;
        };
        /**
         * TicketItem
         * @description A ticket as lists show it. `due_at` is exclusive: the first moment that is too late.
         */
        TicketItem: {
            /** Accepted At */
            accepted_at: string | null;
            /** Amber At */
            amber_at: string | null;
            /** Applicant Name */
            applicant_name: string;
            /** Company */
            company: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Due At */
            due_at: string | null;
            /** Finished At */
            finished_at: string | null;
            flags: components["schemas"]["Flags"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            item: components["schemas"]["ItemName"];
            /** Kind */
            kind: string;
            /** Light */
            light: ("red" | "amber" | "green") | null;
            next: components["schemas"]["backend__concierge__tickets__views__NextStep"] | null;
            /** Number */
            number: string | null;
            owner: components["schemas"]["PersonName"] | null;
            owner_unit: components["schemas"]["UnitName"] | null;
            /** Result */
            result: string | null;
            /** State */
            state: string;
            /** Subject */
            subject: string;
            /** Submitted At */
            submitted_at: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * TicketLinks
         * @description The enterprise and project a ticket is about; what is left out stays, null takes the link away.
         */
        TicketLinks: {
            /** Enterprise Id */
            enterprise_id?: string | null;
            /** Project Id */
            project_id?: string | null;
        };
        /**
         * TicketLookup
         * @description The two things on the receipt; capitals, spaces and dashes do not matter.
         */
        TicketLookup: {
            /** Number */
            number: string;
            /** Query Code */
            query_code: string;
        };
        /**
         * TicketMaterial
         * @description A paper the service asks for, and what is there of it.
         *
         *     `status` is `ready` when uploaded but not handed in, `handed_in` when it waits for its check; `wanted` when the
         *     open notice asks for it and nothing new has been uploaded; `id` is null until something was uploaded.
         */
        TicketMaterial: {
            /** Checked At */
            checked_at: string | null;
            /** Code */
            code: string;
            /** Files */
            files: components["schemas"]["MaterialFile"][];
            /** Forms Accepted */
            forms_accepted: ("photo" | "pdf" | "office")[];
            /** Handed In At */
            handed_in_at: string | null;
            /** History */
            history: components["schemas"]["MaterialVersion"][];
            /** Id */
            id: string | null;
            /** May Upload */
            may_upload: boolean;
            names: components["schemas"]["LocalizedText"];
            /**
             * Necessity
             * @enum {string}
             */
            necessity: "required" | "conditional" | "optional";
            /** Reason */
            reason: string | null;
            /**
             * Requirement
             * @enum {string}
             */
            requirement: "required" | "optional" | "not_needed";
            /**
             * Status
             * @enum {string}
             */
            status: "missing" | "ready" | "handed_in" | "passed" | "rejected" | "promised";
            /** Tolerable */
            tolerable: boolean;
            /** Verdict */
            verdict: ("unchecked" | "passed" | "rejected" | "promised") | null;
            /** Version */
            version: number | null;
            /** Wanted */
            wanted: boolean;
        };
        /**
         * Tier
         * @description From this value on: a share of the whole value, or a fixed amount.
         */
        Tier: {
            /** Amount */
            amount?: number | string | null;
            /** From */
            from: number | string;
            /** Percent */
            percent?: number | string | null;
        };
        /**
         * Tiers
         * @description The highest tier that is reached counts for the whole; nothing below the first.
         */
        Tiers: {
            /** Cap */
            cap?: number | string | null;
            /**
             * Fact
             * @enum {string}
             */
            fact: "total_investment" | "fixed_investment" | "tax_per_year" | "jobs";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "tiers";
            /** Tiers */
            tiers: components["schemas"]["Tier"][];
        };
        /**
         * Transfer
         * @description Hand one's own ticket to a colleague.
         */
        Transfer: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Reason */
            reason: string;
        };
        /**
         * TransferTask
         * @description Give the task to another unit.
         */
        TransferTask: {
            /** Reason */
            reason: string;
            /** Unit Code */
            unit_code: string;
        };
        /**
         * UndoBulkAssign
         * @description What a bulk assignment answered, to be undone.
         */
        UndoBulkAssign: {
            /** Tickets */
            tickets: components["schemas"]["GiveBack"][];
        };
        /**
         * UnitName
         * @description A unit by name.
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
         * UploadProgress
         * @description `offset` of `size` bytes are here: the next chunk begins there.
         */
        UploadProgress: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Offset */
            offset: number;
            /** Size */
            size: number;
        };
        /**
         * Urge
         * @description Ask the office to hurry.
         */
        Urge: {
            /** Text */
            text?: string | null;
        };
        /**
         * Withdraw
         * @description Take one's own ticket back.
         */
        Withdraw: {
            /** Reason */
            reason?: string | null;
        };
        /**
         * Withdrawal
         * @description Take a document out of force.
         */
        Withdrawal: {
            /** Reason */
            reason: string;
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
    list_assignees: {
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
                    "application/json": components["schemas"]["Assignees"];
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
    get_calendar: {
        parameters: {
            query: {
                year: number;
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
                    "application/json": components["schemas"]["CalendarYear"];
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
    change_calendar_day: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
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
    export_calendar: {
        parameters: {
            query: {
                /** @description File format */
                format?: "xlsx";
                year: number;
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
    list_common_problems: {
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
                    "application/json": components["schemas"]["Page_CommonProblem_"];
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
    change_common_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                common_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommonProblemPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommonProblem"];
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
            /** @description measure-missing */
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
    export_common_problems: {
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
    list_extensions_route: {
        parameters: {
            query?: {
                cursor?: string | null;
                /** @description Asked from this moment on */
                from?: string | null;
                limit?: number;
                requested_by?: string | null;
                sort?: "requested_at" | "-requested_at";
                state?: ("pending" | "approved" | "refused") | null;
                /** @description Asked before this moment */
                to?: string | null;
                /** @description Of the task, else of the ticket's owner */
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
                    "application/json": components["schemas"]["Page_ExtensionItem_"];
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
    export_extensions: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
                /** @description Asked from this moment on */
                from?: string | null;
                requested_by?: string | null;
                sort?: "requested_at" | "-requested_at";
                state?: ("pending" | "approved" | "refused") | null;
                /** @description Asked before this moment */
                to?: string | null;
                /** @description Of the task, else of the ticket's owner */
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
    list_policies: {
        parameters: {
            query?: {
                benefit?: ("investment" | "land" | "rent" | "equipment" | "logistics" | "finance" | "talent" | "jobs" | "energy" | "growth" | "service" | "other") | null;
                cursor?: string | null;
                from?: string | null;
                limit?: number;
                q?: string | null;
                sort?: "-issued_on" | "issued_on";
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
                    "application/json": components["schemas"]["Page_PublicPolicy_"];
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
    create_policy: {
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
                "application/json": components["schemas"]["PolicyInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
    get_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
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
                    "application/json": components["schemas"]["PublicPolicyPage"];
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
    drop_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                policy_id: string;
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
            /** @description policy-not-draft */
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
    change_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
    publish_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                policy_id: string;
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
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
            /** @description policy-state */
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
    withdraw_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
            /** @description policy-state */
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
    add_policy_clause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
            };
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClauseInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
    list_edited_policies: {
        parameters: {
            query?: {
                cursor?: string | null;
                from?: string | null;
                limit?: number;
                q?: string | null;
                sort?: "-issued_on" | "issued_on" | "-updated_at";
                state?: ("draft" | "published" | "withdrawn") | null;
                to?: string | null;
                total?: boolean;
                unit?: string | null;
                unreviewed?: boolean | null;
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
                    "application/json": components["schemas"]["Page_StaffPolicy_"];
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
    get_edited_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
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
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
    export_policies: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
                from?: string | null;
                q?: string | null;
                state?: ("draft" | "published" | "withdrawn") | null;
                to?: string | null;
                unit?: string | null;
                unreviewed?: boolean | null;
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
    list_policy_clauses: {
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
                    "application/json": components["schemas"]["PublicClauses"];
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
    change_policy_clause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                clause_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClauseInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
    remove_policy_clause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                clause_id: string;
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
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
    review_policy_clause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                clause_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPolicyPage"];
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
            /** @description clause-own-review */
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
    match_policies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matches"];
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
            /** @description too-many-requests */
            429: {
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
    list_problems: {
        parameters: {
            query?: {
                class?: ("pain" | "difficulty" | "blockage") | null;
                common?: string | null;
                cursor?: string | null;
                limit?: number;
                open?: boolean | null;
                q?: string | null;
                since?: string | null;
                topic?: string | null;
                unclassified?: boolean | null;
                until?: string | null;
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
                    "application/json": components["schemas"]["Page_ProblemItem_"];
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
    classify_problem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                problem_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemItem"];
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
    export_problems: {
        parameters: {
            query?: {
                class?: ("pain" | "difficulty" | "blockage") | null;
                common?: string | null;
                /** @description File format */
                format?: "xlsx";
                open?: boolean | null;
                q?: string | null;
                since?: string | null;
                topic?: string | null;
                unclassified?: boolean | null;
                until?: string | null;
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
    summarize_problems: {
        parameters: {
            query: {
                since: string;
                until: string;
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
                    "application/json": components["schemas"]["LedgerSummary"];
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
    list_rating_cases: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                mine?: boolean;
                state?: ("open" | "proposed" | "closed") | null;
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
                    "application/json": components["schemas"]["Page_RatingCase_"];
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
    answer_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingCase"];
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
            /** @description case-not-possible */
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
    propose_case_closing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingCase"];
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
            /** @description case-not-possible */
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
    export_rating_cases: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
                mine?: boolean;
                state?: ("open" | "proposed" | "closed") | null;
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
    list_ratings: {
        parameters: {
            query?: {
                cursor?: string | null;
                grade?: number | null;
                handler?: string | null;
                limit?: number;
                since?: string | null;
                until?: string | null;
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
                    "application/json": components["schemas"]["Page_RatingRow_"];
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
    export_ratings: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
                grade?: number | null;
                handler?: string | null;
                since?: string | null;
                until?: string | null;
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
    list_service_items: {
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
                    "application/json": components["schemas"]["ItemList"];
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
    create_service_item: {
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
                "application/json": components["schemas"]["DraftInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedItem"];
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
            /** @description item-exists */
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
    get_service_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["PublishedItem"];
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
    patch_service_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedItem"];
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
    save_service_item_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedItem"];
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
            /** @description item-code-fixed */
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
    discard_service_item_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                code: string;
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
            /** @description item-no-draft */
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
    publish_service_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["EditedItem"];
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
            /** @description item-no-draft */
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
    list_edited_items: {
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
                    "application/json": components["schemas"]["EditedItemList"];
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
    export_edited_items: {
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
    export_service_items: {
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
    get_statistics: {
        parameters: {
            query: {
                /** @description First day of the period */
                from: string;
                /** @description Last day of the period */
                to: string;
                /** @description Code of a unit: the tickets it owns or has a task of */
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
                    "application/json": components["schemas"]["Statistics"];
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
    list_figure_records: {
        parameters: {
            query: {
                cursor?: string | null;
                /** @description First day of the period */
                from: string;
                limit?: number;
                /** @description Last day of the period */
                to: string;
                /** @description Code of a unit: the tickets it owns or has a task of */
                unit?: string | null;
            };
            header?: never;
            path: {
                key: string;
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
                    "application/json": components["schemas"]["Page_FigureRecord_"];
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
    list_tasks_route: {
        parameters: {
            query?: {
                cursor?: string | null;
                light?: ("red" | "amber" | "green") | null;
                limit?: number;
                mine?: boolean;
                q?: string | null;
                sort?: ("due_at" | "-due_at" | "-created_at") | null;
                state?: ("open" | "waiting" | "pending" | "working" | "disputed" | "done" | "cancelled")[] | null;
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
                    "application/json": components["schemas"]["Page_TaskItem_"];
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
    get_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
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
                    "application/json": components["schemas"]["TaskItem"];
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
    cancel_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
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
            /** @description not-your-action */
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
            /** @description task-action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    dispute_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
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
            /** @description not-your-action */
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
            /** @description task-action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    extend_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extend"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
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
            /** @description not-your-action */
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
            /** @description task-action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    finish_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
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
            /** @description not-your-action */
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
            /** @description task-action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    return_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
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
            /** @description not-your-action */
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
            /** @description task-action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    start_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
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
            /** @description not-your-action */
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
            /** @description task-action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    transfer_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTask"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
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
            /** @description not-your-action */
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
            /** @description task-action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    export_tasks: {
        parameters: {
            query?: {
                /** @description File format */
                format?: "xlsx";
                light?: ("red" | "amber" | "green") | null;
                mine?: boolean;
                q?: string | null;
                sort?: ("due_at" | "-due_at" | "-created_at") | null;
                state?: ("open" | "waiting" | "pending" | "working" | "disputed" | "done" | "cancelled")[] | null;
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
    look_up_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketLookup"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicTicket"];
                };
            };
            /** @description lookup-failed */
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
            /** @description too-many-requests */
            429: {
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
    list_tickets_route: {
        parameters: {
            query?: {
                cursor?: string | null;
                flag?: ("supervised" | "extended" | "staged" | "urged" | "late" | "reopened" | "reply_owed")[];
                from?: string | null;
                item?: string | null;
                light?: ("red" | "amber" | "green") | null;
                limit?: number;
                mine?: boolean;
                owner?: string | null;
                q?: string | null;
                sort?: ("due_at" | "-due_at" | "submitted_at" | "-submitted_at" | "updated_at" | "-updated_at") | null;
                state?: ("open" | "closed" | "draft" | "received" | "correcting" | "handling" | "special" | "finished" | "archived" | "refused" | "withdrawn")[];
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
                    "application/json": components["schemas"]["Page_TicketItem_"];
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
    create_ticket: {
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
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"];
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
            /** @description item-retired */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description invalid-input, materials-missing */
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
    get_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
    drop_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
            /** @description action-not-possible */
            409: {
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
    save_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftForm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"];
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
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description action-not-possible */
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
    accept_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Accept"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    approve_extension_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveExtension"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    assign_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assign"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    claim_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Claim"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    delegate_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Delegate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    dispute_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dispute"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    end_special_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSpecial"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    extend_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extend"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    finish_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Finish"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    mark_staged_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkStaged"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    rate_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    refuse_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refuse"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    reopen_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopen"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    reply_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reply"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    request_correction_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestCorrection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    resubmit_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resubmit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    start_special_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSpecial"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    submit_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    supervise_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Supervise"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    transfer_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    urge_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Urge"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    withdraw_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorTicket"] | components["schemas"]["StaffTicket"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    get_ticket_clocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["ClocksView"];
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
    get_ticket_definition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["ServiceItemDefinition"];
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
    list_ticket_events: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["Page_EventView_"];
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
    link_ticket_route: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketLinks"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffTicket"];
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
    list_ticket_materials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["MaterialList"];
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
    add_ticket_material: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried upload have one effect */
                "idempotency-key"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * As Pdf
                     * @default false
                     */
                    as_pdf?: boolean;
                    /** Code */
                    code: string;
                    /** Uploads */
                    uploads?: string[];
                };
                "multipart/form-data": {
                    as_pdf?: boolean;
                    code: string;
                    files: string[];
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
                    "application/json": components["schemas"]["TicketMaterial"];
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
            /** @description not-found, upload-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description material-locked, material-not-wanted, too-many-files, upload-quota-reached, request-in-flight, upload-incomplete */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description length-required */
            411: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description ticket-too-large, file-too-large */
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
            /** @description invalid-input, idempotency-key-reused, file-empty, file-damaged, file-encrypted, image-too-many-pixels, file-too-many-pages, office-has-macros, office-has-remote-content, office-has-embedded-file, file-unpacks-too-large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too-many-requests */
            429: {
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
    get_ticket_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                material_id: string;
                ticket_id: string;
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
                    "application/json": components["schemas"]["TicketMaterial"];
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
    reorder_ticket_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                material_id: string;
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMaterial"];
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
            /** @description material-locked, material-handed-in */
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
    check_ticket_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                material_id: string;
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Check"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMaterial"];
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
            /** @description material-locked, material-not-handed-in, material-not-tolerable */
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
    download_ticket_material_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
                material_id: string;
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
            /** @description file-storage-unavailable */
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
    remove_ticket_material_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
                material_id: string;
                ticket_id: string;
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
            /** @description material-locked, material-handed-in */
            409: {
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
    preview_ticket_material_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
                material_id: string;
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A picture, or the PDF itself */
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
            /** @description file-storage-unavailable */
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
    check_ticket_materials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Checks"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialList"];
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
            /** @description material-locked, material-not-handed-in, material-not-tolerable */
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
    get_rating_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["RatingCase"];
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
    download_ticket_receipt: {
        parameters: {
            query?: {
                /** @description Language of the receipt; else that of Accept-Language */
                lang?: ("zh" | "en" | "ru") | null;
            };
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
    get_ticket_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["Receipt"];
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
    reveal_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
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
            /** @description step-up-needed */
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
            /** @description action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    stream_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
    list_ticket_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["Page_TaskView_"];
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
    create_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retried creation have one effect */
                "idempotency-key"?: string | null;
                /** @description The version the step is based on */
                "If-Match"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Delegate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
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
            /** @description not-allowed, not-your-action */
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
            /** @description task-exists, action-not-possible */
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
            /** @description too-many-requests */
            429: {
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
    bulk_assign_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkAssign"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
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
    undo_bulk_assign_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBulkAssign"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
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
    count_tickets: {
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
                    "application/json": components["schemas"]["Counts"];
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
    export_tickets: {
        parameters: {
            query?: {
                cursor?: string | null;
                flag?: ("supervised" | "extended" | "staged" | "urged" | "late" | "reopened" | "reply_owed")[];
                /** @description File format */
                format?: "xlsx";
                from?: string | null;
                item?: string | null;
                light?: ("red" | "amber" | "green") | null;
                limit?: number;
                mine?: boolean;
                owner?: string | null;
                q?: string | null;
                sort?: ("due_at" | "-due_at" | "submitted_at" | "-submitted_at" | "updated_at" | "-updated_at") | null;
                state?: ("open" | "closed" | "draft" | "received" | "correcting" | "handling" | "special" | "finished" | "archived" | "refused" | "withdrawn")[];
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
    stream_tickets: {
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
    begin_upload: {
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
                "application/json": components["schemas"]["NewUpload"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadProgress"];
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
            /** @description upload-quota-reached, request-in-flight */
            409: {
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
            /** @description file-empty, idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too-many-requests */
            429: {
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
    get_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
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
                    "application/json": components["schemas"]["UploadProgress"];
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
            /** @description upload-not-found */
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
    give_up_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
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
            /** @description upload-not-found */
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
    continue_upload: {
        parameters: {
            query?: never;
            header: {
                /** @description Where in the file this chunk begins */
                "upload-offset": number;
            };
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadProgress"];
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
            /** @description upload-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description upload-offset-mismatch */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description body-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description upload-corrupted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description too-many-requests */
            429: {
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
