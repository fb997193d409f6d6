export interface paths {
    "/bulletin-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bulletin Templates
         * @description Versions of the Word template, the newest first.
         */
        get: operations["list_bulletin_templates"];
        put?: never;
        /**
         * Add Bulletin Template
         * @description Take a new version of the template: it is tried on an invented bulletin first, and used from now on.
         */
        post: operations["add_bulletin_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletin-templates/{number}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Bulletin Template
         * @description A version of the template as a Word file.
         */
        get: operations["download_bulletin_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletin-templates/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Template Variables
         * @description Every name a template may use.
         */
        get: operations["list_template_variables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bulletins
         * @description Bulletins, the newest period first; drafts are their authors' and the publishers'.
         */
        get: operations["list_bulletins"];
        put?: never;
        /**
         * Create Bulletin
         * @description Draft a bulletin: its figures are read from one snapshot, its sentences made of them.
         */
        post: operations["create_bulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{bulletin_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Bulletin
         * @description A bulletin with its texts, tables and figures; a published one answers the same for ever.
         */
        get: operations["get_bulletin"];
        put?: never;
        post?: never;
        /**
         * Drop Bulletin
         * @description Drop a draft.
         */
        delete: operations["drop_bulletin"];
        options?: never;
        head?: never;
        /**
         * Change Bulletin
         * @description Change a draft; other days, another unit or other parts have its figures read anew.
         */
        patch: operations["change_bulletin"];
        trace?: never;
    };
    "/bulletins/{bulletin_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bulletin Changes
         * @description What changed since: each figure as it was printed and as it is now.
         */
        get: operations["list_bulletin_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{bulletin_id}/changes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bulletin Later Entries
         * @description The entries since that made a printed figure another, the heaviest first, each with when it was recorded.
         */
        get: operations["list_bulletin_later_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{bulletin_id}/docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Bulletin Docx
         * @description The Word file.
         */
        get: operations["download_bulletin_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{bulletin_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Bulletin
         * @description Number and print a draft as it stands: from now on its figures, texts and files are the same for ever.
         */
        post: operations["publish_bulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{bulletin_id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Bulletin
         * @description Read a draft's figures anew; texts somebody wrote stay, with the new figures in their places.
         */
        post: operations["refresh_bulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{bulletin_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Bulletin
         * @description Take a published bulletin back, with the reason; nothing of it is lost.
         */
        post: operations["withdraw_bulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{bulletin_id}/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Bulletin Xlsx
         * @description The workbook.
         */
        get: operations["download_bulletin_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cockpit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Cockpit
         * @description Everything phone and wall need, in one answer of one snapshot; it names no confidential project to anybody.
         */
        get: operations["get_cockpit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cockpit/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Cockpit
         * @description Server-sent events: figures changed, ask again. Holds no database connection while it waits.
         */
        get: operations["stream_cockpit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cohorts
         * @description Projects by when they were reported: how many came how far, and in how many days.
         */
        get: operations["list_cohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Funnel
         * @description The four libraries at the end of the period, and how far the projects reported in it came.
         */
        get: operations["get_funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Indicators
         * @description All indicators with their definitions.
         */
        get: operations["list_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Indicator
         * @description One indicator: its value, how it was a year before, its target, and what exactly is counted.
         */
        get: operations["get_indicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{key}/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Indicator Breakdown
         * @description The parts of a figure: they sum to it, but for tags, of which a record may have several.
         */
        get: operations["get_indicator_breakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{key}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Indicator Records
         * @description The records whose values sum to the headline, the newest first; with `total` also their number and their sum.
         */
        get: operations["list_indicator_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{key}/records/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Indicator Records
         * @description All records behind a figure as a workbook, of one snapshot.
         */
        get: operations["export_indicator_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plans
         * @description Plans, the newest first.
         */
        get: operations["list_plans"];
        put?: never;
        /**
         * Create Plan
         * @description Make a plan with its first draft.
         */
        post: operations["create_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Plan
         * @description A plan with all its editions.
         */
        get: operations["get_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename Plan
         * @description Give a plan another title.
         */
        patch: operations["rename_plan"];
        trace?: never;
    };
    "/plans/{plan_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Plan Draft
         * @description Write the targets of the next edition.
         */
        put: operations["put_plan_draft"];
        post?: never;
        /**
         * Discard Plan Draft
         * @description Drop the draft; a plan that was never in force goes with it.
         */
        delete: operations["discard_plan_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{plan_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Plan
         * @description Put the draft in force; units that do not add up to the whole need a reason.
         */
        post: operations["publish_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Promises
         * @description 履约: what was promised until a day in the period, by kind, and what had come of it.
         */
        get: operations["get_promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Report Recipients
         * @description Who may be sent the reports of a unit: those who may see its figures.
         */
        get: operations["list_report_recipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Report Runs
         * @description Reports that were made, the newest first: one's own, and for publishers all.
         */
        get: operations["list_report_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-runs/{run_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Report
         * @description A report as it was sent.
         */
        get: operations["download_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Report Schedules
         * @description Which reports are sent when, and to whom.
         */
        get: operations["list_report_schedules"];
        put?: never;
        /**
         * Create Report Schedule
         * @description Have a report sent from tomorrow on.
         */
        post: operations["create_report_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-schedules/{schedule_id}": {
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
         * Change Report Schedule
         * @description Change when and to whom, pause it, or take it up again.
         */
        patch: operations["change_report_schedule"];
        trace?: never;
    };
    "/reports/{kind}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Report
         * @description A report of any days, right now.
         */
        get: operations["export_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Targets
         * @description The targets that apply to a period: of the narrowest plan in force which contains it.
         */
        get: operations["list_targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trips
         * @description Trips held, the newest first, with what became of each.
         */
        get: operations["list_trips"];
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
        /** AppliedTarget */
        AppliedTarget: {
            /** Amount */
            amount: string;
            /** Attainment */
            attainment: string;
            /** Edition */
            edition: number;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Indicator */
            indicator: string;
            /**
             * Light
             * @enum {string}
             */
            light: "ahead" | "on_time" | "behind";
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /**
             * Plan Kind
             * @enum {string}
             */
            plan_kind: "annual" | "quarterly" | "campaign";
            /** Plan Title */
            plan_title: string;
            /** Time Share */
            time_share: string;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * To
             * Format: date
             */
            to: string;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
            /** Value */
            value: string;
        };
        /**
         * Breakdown
         * @description The parts of a figure; `additive` parts sum to `value`.
         */
        Breakdown: {
            /** Additive */
            additive: boolean;
            /**
             * By
             * @enum {string}
             */
            by: "unit" | "industry" | "region" | "tag" | "month";
            /** Parts */
            parts: components["schemas"]["Part"][];
            /** Value */
            value: string | null;
        };
        /**
         * BulletinChanges
         * @description What changed since the figures were read.
         */
        BulletinChanges: {
            /** Items */
            items: components["schemas"]["FigureChange"][];
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Unchanged */
            unchanged: number;
        };
        /**
         * BulletinDetail
         * @description A bulletin with all that is printed.
         */
        BulletinDetail: {
            /** As Of */
            as_of: string | null;
            /** Can Download */
            can_download: boolean;
            /** Can Edit */
            can_edit: boolean;
            /** Can Publish */
            can_publish: boolean;
            /** Can Withdraw */
            can_withdraw: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Demo */
            demo: boolean;
            /** Figures */
            figures: {
                [key: string]: components["schemas"]["BulletinFigure"];
            };
            files: components["schemas"]["Printed"] | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issue */
            issue: number | null;
            /** Issue Year */
            issue_year: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "weekly" | "monthly" | "special";
            /** Office */
            office: string;
            /** Published At */
            published_at: string | null;
            published_by: components["schemas"]["PersonName"] | null;
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /** Sections */
            sections: components["schemas"]["Section"][];
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "withdrawn";
            template: components["schemas"]["TemplateName"];
            /** Title */
            title: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Withdrawal Reason */
            withdrawal_reason: string | null;
            /** Withdrawn At */
            withdrawn_at: string | null;
            withdrawn_by: components["schemas"]["PersonName"] | null;
        };
        /** BulletinFigure */
        BulletinFigure: {
            comparison: components["schemas"]["Comparison"] | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Key */
            key: string;
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /** Records */
            records: number;
            target: components["schemas"]["TargetView"] | null;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * To
             * Format: date
             */
            to: string;
            /** Value */
            value: string | null;
            /** Version */
            version: number;
            /** Words */
            words: {
                [key: string]: string | null;
            };
        };
        /** BulletinItem */
        BulletinItem: {
            /** As Of */
            as_of: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Demo */
            demo: boolean;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issue */
            issue: number | null;
            /** Issue Year */
            issue_year: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "weekly" | "monthly" | "special";
            /** Published At */
            published_at: string | null;
            published_by: components["schemas"]["PersonName"] | null;
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "published" | "withdrawn";
            /** Title */
            title: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Withdrawn At */
            withdrawn_at: string | null;
        };
        /**
         * BulletinList
         * @description A page of bulletins.
         */
        BulletinList: {
            /** Items */
            items: components["schemas"]["BulletinItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * BulletinPatch
         * @description What is to be changed of a draft; days, unit or parts have the figures read anew.
         */
        BulletinPatch: {
            /** As Of */
            as_of?: string | null;
            /** From */
            from?: string | null;
            /** Kind */
            kind?: ("weekly" | "monthly" | "special") | null;
            /** Sections */
            sections?: components["schemas"]["SectionBody"][] | null;
            /** Template */
            template?: number | null;
            /** Title */
            title?: string | null;
            /** To */
            to?: string | null;
            /** Unit */
            unit?: string | null;
        };
        /**
         * Cell
         * @description One cell: the document's words, the exact value, and what stands behind it: a figure's records, or an activity.
         */
        Cell: {
            /** Activity */
            activity: string | null;
            /** Indicator */
            indicator: string | null;
            /** Share */
            share: number | null;
            /** Text */
            text: string;
            /** Unit */
            unit: string | null;
            /** Value */
            value: string | null;
        };
        /**
         * ChainRow
         * @description An industry chain and its gaps.
         */
        ChainRow: {
            /** Candidates */
            candidates: number;
            /** Chain */
            chain: string;
            /** Gaps */
            gaps: components["schemas"]["Gap"][];
            /** Missing */
            missing: number;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Nodes */
            nodes: number;
            /** Ours */
            ours: number;
        };
        /**
         * Change
         * @description A record that came since yesterday.
         */
        Change: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Confidential */
            confidential: boolean;
            /** Id */
            id: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "progress" | "agreement" | "stage" | "activity" | "encounter" | "ticket";
            /** Label */
            label: string | null;
            links: components["schemas"]["Links"];
            /** Note */
            note: string | null;
            /** Number */
            number: string | null;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
            /** Value */
            value: string | null;
        };
        /**
         * Changes
         * @description What came since the beginning of yesterday, the newest first.
         */
        Changes: {
            /** Items */
            items: components["schemas"]["Change"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Total */
            total: number;
        };
        /**
         * Circle
         * @description Projects under way by the economic region the investor comes from.
         */
        Circle: {
            /**
             * Code
             * @enum {string}
             */
            code: "jjj" | "yrd" | "prd" | "other";
            /** Investment */
            investment: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Projects */
            projects: number;
        };
        /** ClassCount */
        ClassCount: {
            /** Class */
            class: string | null;
            /** Count */
            count: number;
        };
        /** Cockpit */
        Cockpit: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Attribution */
            attribution: components["schemas"]["PartyTime"][];
            /** Chains */
            chains: components["schemas"]["ChainRow"][];
            changes: components["schemas"]["Changes"];
            /** Circles */
            circles: components["schemas"]["Circle"][];
            /**
             * From
             * Format: date
             */
            from: string;
            funds: components["schemas"]["Funds"];
            /** Funnel */
            funnel: components["schemas"]["FunnelStage"][];
            /** Headlines */
            headlines: components["schemas"]["Headline"][];
            /** Industries */
            industries: components["schemas"]["Share"][];
            /** Late */
            late: components["schemas"]["LateRow"][];
            lights: components["schemas"]["Lights"] | null;
            /** Months */
            months: components["schemas"]["MonthRow"][];
            problems: components["schemas"]["Problems"];
            promises: components["schemas"]["PromiseSums"];
            /** Rates */
            rates: components["schemas"]["Rate"][];
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /** Regions */
            regions: components["schemas"]["Share"][];
            scope: components["schemas"]["Scoped"];
            /** Tags */
            tags: components["schemas"]["Share"][];
            /**
             * To
             * Format: date
             */
            to: string;
            /** Trips */
            trips: components["schemas"]["TripRow"][];
            /** Units */
            units: components["schemas"]["UnitRow"][];
        };
        /** CohortRow */
        CohortRow: {
            /**
             * From
             * Format: date
             */
            from: string;
            /** Median Days */
            median_days: {
                [key: string]: string | null;
            };
            /** Reached */
            reached: {
                [key: string]: number;
            };
            /** Reported */
            reported: number;
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * Cohorts
         * @description Projects by when they were reported.
         */
        Cohorts: {
            /** Items */
            items: components["schemas"]["CohortRow"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
        };
        /** Comparison */
        Comparison: {
            /** Difference */
            difference: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Growth */
            growth: string | null;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Value */
            value: string | null;
        };
        /**
         * DefinitionView
         * @description The 口径: what is counted, in words, with its version and the views it reads.
         */
        DefinitionView: {
            /**
             * Period
             * @enum {string}
             */
            period: "range" | "moment";
            /** Sources */
            sources: string[];
            /** Texts */
            texts: {
                [key: string]: string;
            };
            /** Version */
            version: number;
        };
        /**
         * Difference
         * @description The whole's target beside the sum of the units'.
         */
        Difference: {
            /** Difference */
            difference: string;
            /** Indicator */
            indicator: string;
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Units */
            units: string;
            /** Whole */
            whole: string;
        };
        /**
         * Draft
         * @description All targets of the next edition, and why it is made.
         */
        Draft: {
            /** Note */
            note?: string | null;
            /** Targets */
            targets: components["schemas"]["NewTarget"][];
        };
        /**
         * Edition
         * @description One edition of a plan.
         */
        Edition: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Difference Reason */
            difference_reason: string | null;
            /** Differences */
            differences: components["schemas"]["Difference"][];
            /** Note */
            note: string | null;
            /** Number */
            number: number;
            /** Published At */
            published_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "in_force" | "superseded";
            /** Superseded At */
            superseded_at: string | null;
            /** Targets */
            targets: components["schemas"]["TargetItem"][];
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
         * FigureChange
         * @description A figure as it was printed, and as it is now.
         */
        FigureChange: {
            /** Difference */
            difference: string | null;
            /** Frozen */
            frozen: string | null;
            /** Key */
            key: string;
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /** Now */
            now: string | null;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Version */
            version: number;
            /** Version Now */
            version_now: number;
        };
        /**
         * Funds
         * @description What was paid in and invested.
         */
        Funds: {
            /** Fixed Assets */
            fixed_assets: string;
            /** Funds In Place */
            funds_in_place: string;
        };
        /** Funnel */
        Funnel: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Cohort */
            cohort: number;
            /**
             * From
             * Format: date
             */
            from: string;
            scope: components["schemas"]["Scoped"];
            /** Stages */
            stages: components["schemas"]["FunnelStage"][];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * FunnelStage
         * @description A library: what stands in it, and how many of those reported in the period came there, in how many days.
         */
        FunnelStage: {
            /** Cohort */
            cohort: number;
            /** Converted */
            converted: string | null;
            /** Investment */
            investment: string;
            /** Median Days */
            median_days: string | null;
            /** Projects */
            projects: number;
            /** Reached */
            reached: number;
            /**
             * Stage
             * @enum {string}
             */
            stage: "intent" | "negotiating" | "signed" | "landed";
        };
        /**
         * Gap
         * @description A node nobody of ours stands on.
         */
        Gap: {
            /** Candidates */
            candidates: number;
            /** Key */
            key: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Status */
            status: string;
            /** Tier */
            tier: string;
        };
        /**
         * Headline
         * @description One of the large figures.
         */
        Headline: {
            comparison: components["schemas"]["Comparison"];
            /** Key */
            key: string;
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /** Records */
            records: number;
            target: components["schemas"]["TargetView"] | null;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Value */
            value: string | null;
        };
        /**
         * IndicatorItem
         * @description An indicator there is.
         */
        IndicatorItem: {
            /**
             * Better
             * @enum {string}
             */
            better: "more" | "less";
            /** Breakdowns */
            breakdowns: ("unit" | "industry" | "region" | "tag" | "month")[];
            /** Campaigns */
            campaigns: boolean;
            definition: components["schemas"]["DefinitionView"];
            /**
             * Group
             * @enum {string}
             */
            group: "projects" | "trips" | "signings" | "chains" | "service";
            /** Key */
            key: string;
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /** Targetable */
            targetable: boolean;
            /** Titles */
            titles: {
                [key: string]: string;
            };
        };
        /**
         * IndicatorList
         * @description All indicators.
         */
        IndicatorList: {
            /** Items */
            items: components["schemas"]["IndicatorItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
        };
        /** IndicatorValue */
        IndicatorValue: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            comparison: components["schemas"]["Comparison"] | null;
            definition: components["schemas"]["DefinitionView"];
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Group
             * @enum {string}
             */
            group: "projects" | "trips" | "signings" | "chains" | "service";
            /** Key */
            key: string;
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /** Records */
            records: number;
            scope: components["schemas"]["Scoped"];
            target: components["schemas"]["TargetView"] | null;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * To
             * Format: date
             */
            to: string;
            /**
             * Unit
             * @enum {string}
             */
            unit: "yuan" | "count" | "percent" | "days";
            /** Value */
            value: string | null;
        };
        /**
         * LaterEntries
         * @description The records that made a figure another, the heaviest first; all `total` of them sum to `sum`, and with the rest to the difference.
         *
         *     The rest is what no entry alone accounts for: a percentage's whole, another definition, what has no history.
         */
        LaterEntries: {
            figure: components["schemas"]["FigureChange"];
            /** Items */
            items: components["schemas"]["LaterEntry"][];
            /** Next */
            next: string | null;
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /** Rest */
            rest: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Sum */
            sum: string;
            /** Total */
            total: number;
        };
        /**
         * LaterEntry
         * @description A record that counts now and did not then, or otherwise: `value` is by how much it changed the figure.
         *
         *     `recorded_at` is when the last entry since then that says something of it was recorded; none says so where only time went by.
         */
        LaterEntry: {
            /**
             * Change
             * @enum {string}
             */
            change: "new" | "changed" | "gone";
            /** Confidential */
            confidential: boolean;
            /** Date */
            date: string | null;
            /** Kind */
            kind: string;
            /** Label */
            label: string | null;
            links: components["schemas"]["Links"];
            /** Number */
            number: string | null;
            /** Recorded At */
            recorded_at: string | null;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
            /** Value */
            value: string;
        };
        /**
         * LateRow
         * @description Something late, the longest first.
         */
        LateRow: {
            /** Confidential */
            confidential: boolean;
            /** Days */
            days: number;
            /**
             * Due
             * Format: date
             */
            due: string;
            /** Id */
            id: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "promise" | "ticket";
            /** Label */
            label: string | null;
            links: components["schemas"]["Links"];
            /** Number */
            number: string | null;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
            /** Value */
            value: string | null;
        };
        /**
         * Lights
         * @description Open tickets by their light.
         */
        Lights: {
            /** Amber */
            amber: number;
            /** Green */
            green: number;
            /** Open */
            open: number;
            /** Red */
            red: number;
        };
        /**
         * Links
         * @description Where a record leads.
         */
        Links: {
            /** Activity Id */
            activity_id: string | null;
            /** Enterprise Id */
            enterprise_id: string | null;
            /** Project Id */
            project_id: string | null;
            /** Ticket Id */
            ticket_id: string | null;
        };
        /**
         * MonthRow
         * @description One month beside the same month of the year before.
         */
        MonthRow: {
            /** Month */
            month: string;
            /** Progress */
            progress: string;
            /** Progress Before */
            progress_before: string;
            /** Signed */
            signed: string;
            /** Signed Before */
            signed_before: string;
        };
        /**
         * NewBulletin
         * @description A draft: of which days, of whom, with which parts (all of them when none is named).
         */
        NewBulletin: {
            /** As Of */
            as_of?: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "weekly" | "monthly" | "special";
            /** Sections */
            sections?: components["schemas"]["SectionBody"][] | null;
            /** Template */
            template?: number | null;
            /** Title */
            title: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Unit */
            unit?: string | null;
        };
        /**
         * NewPlan
         * @description A plan with its first draft; a campaign's plan names the campaign, as its activities and projects do.
         */
        NewPlan: {
            /** Campaign */
            campaign?: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "annual" | "quarterly" | "campaign";
            /** Note */
            note?: string | null;
            /**
             * Targets
             * @default []
             */
            targets: components["schemas"]["NewTarget"][];
            /** Title */
            title: string;
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * NewSchedule
         * @description A report to be sent: which, of whom, when, to whom. Weekly: 1 is Monday; monthly: a day beyond the end is the last.
         */
        NewSchedule: {
            /** Day */
            day: number;
            /**
             * Every
             * @enum {string}
             */
            every: "weekly" | "monthly";
            /**
             * Kind
             * @enum {string}
             */
            kind: "projects_monthly" | "trips_weekly" | "signings_ledger";
            /** Recipients */
            recipients: string[];
            /** Unit */
            unit?: string | null;
        };
        /**
         * NewTarget
         * @description A target of a unit, or, without one, of the whole.
         */
        NewTarget: {
            /** Amount */
            amount: number | string;
            /** Indicator */
            indicator: string;
            /** Unit */
            unit?: string | null;
        };
        /**
         * Part
         * @description One part of a figure.
         */
        Part: {
            /** Code */
            code: string | null;
            /** Names */
            names: {
                [key: string]: string;
            } | null;
            /** Records */
            records: number;
            /** Value */
            value: string;
        };
        /**
         * PartyTime
         * @description Working days one party took, over the finished tickets.
         */
        PartyTime: {
            /** Days */
            days: string;
            /** Party */
            party: string;
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
         * PlanDetail
         * @description A plan with all its editions, the newest first.
         */
        PlanDetail: {
            /** Campaign */
            campaign: string | null;
            /** Can Edit */
            can_edit: boolean;
            /** Demo */
            demo: boolean;
            /** Edition */
            edition: number | null;
            /** Editions */
            editions: components["schemas"]["Edition"][];
            /**
             * From
             * Format: date
             */
            from: string;
            /** Has Draft */
            has_draft: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "annual" | "quarterly" | "campaign";
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "in_force";
            /** Title */
            title: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** PlanItem */
        PlanItem: {
            /** Campaign */
            campaign: string | null;
            /** Demo */
            demo: boolean;
            /** Edition */
            edition: number | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Has Draft */
            has_draft: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "annual" | "quarterly" | "campaign";
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "in_force";
            /** Title */
            title: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * PlanList
         * @description A page of plans.
         */
        PlanList: {
            /** Items */
            items: components["schemas"]["PlanItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * PlanPatch
         * @description What is to be changed of a plan's name.
         */
        PlanPatch: {
            /** Title */
            title: string;
        };
        /**
         * Printed
         * @description The files of a published bulletin.
         */
        Printed: {
            docx: components["schemas"]["PrintedFile"];
            xlsx: components["schemas"]["PrintedFile"];
        };
        /**
         * PrintedFile
         * @description A printed file, the same for ever.
         */
        PrintedFile: {
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
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
         * Problems
         * @description Open problems, and what is at stake.
         */
        Problems: {
            /** By Class */
            by_class: components["schemas"]["ClassCount"][];
            /** Investment */
            investment: string;
            /** Jobs */
            jobs: number;
            /** Open */
            open: number;
        };
        /**
         * PromiseKind
         * @description Promises of one kind that fell due in the period.
         */
        PromiseKind: {
            /** Actual */
            actual: string | null;
            /** Due */
            due: number;
            /** Kept */
            kept: number;
            /** Kind */
            kind: string;
            /** Late */
            late: number;
            /** Promised */
            promised: string | null;
            /** Share */
            share: string | null;
        };
        /** PromiseKinds */
        PromiseKinds: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Kinds */
            kinds: components["schemas"]["PromiseKind"][];
            scope: components["schemas"]["Scoped"];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * PromiseSums
         * @description 履约 of the period.
         */
        PromiseSums: {
            /** Actual */
            actual: string;
            /** Due */
            due: number;
            /** Kept */
            kept: number;
            /** Late */
            late: number;
            /** Promised */
            promised: string;
        };
        /**
         * Publishing
         * @description Why the units' targets do not add up to the whole's, when they do not.
         */
        Publishing: {
            /** Difference Reason */
            difference_reason?: string | null;
        };
        /**
         * Rate
         * @description One of the rates of the service; `records` is how many tickets it is of.
         */
        Rate: {
            /** Key */
            key: string;
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /** Records */
            records: number;
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Value */
            value: string | null;
        };
        /**
         * Recipient
         * @description A colleague who may see the figures, and so may be sent them.
         */
        Recipient: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
        };
        /**
         * RecipientList
         * @description All who may receive a unit's reports.
         */
        RecipientList: {
            /** Items */
            items: components["schemas"]["Recipient"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
        };
        /**
         * RecordItem
         * @description A record behind a figure. A confidential one shows what it contributes, not what it is.
         */
        RecordItem: {
            /** Confidential */
            confidential: boolean;
            /** Date */
            date: string | null;
            /** Id */
            id: string | null;
            /** Industry */
            industry: string | null;
            /** Kind */
            kind: string;
            /** Label */
            label: string | null;
            links: components["schemas"]["Links"];
            /** Note */
            note: string | null;
            /** Number */
            number: string | null;
            /** Parts */
            parts: components["schemas"]["RecordPart"][];
            /** Region */
            region: string | null;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
            /** Value */
            value: string;
        };
        /**
         * RecordPart
         * @description One of several that a record stands for.
         */
        RecordPart: {
            /** Activity Id */
            activity_id: string;
            /** Date */
            date: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
        };
        /**
         * Records
         * @description A page of records; `sum` is that of all of them, which is the headline.
         */
        Records: {
            /** Items */
            items: components["schemas"]["RecordItem"][];
            /** Next */
            next: string | null;
            /** Sum */
            sum: string | null;
            /** Total */
            total: number | null;
        };
        /** Run */
        Run: {
            /** Demo */
            demo: boolean;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "projects_monthly" | "trips_weekly" | "signings_ledger";
            /** Made At */
            made_at: string | null;
            /** Rows */
            rows: number | null;
            /**
             * Schedule Id
             * Format: uuid
             */
            schedule_id: string;
            /** Sent To */
            sent_to: components["schemas"]["PersonName"][];
            /** Size */
            size: number | null;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "ready";
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /**
             * To
             * Format: date
             */
            to: string;
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
        };
        /**
         * RunList
         * @description Reports that were made, the newest first.
         */
        RunList: {
            /** Items */
            items: components["schemas"]["Run"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * Schedule
         * @description A schedule; `next_on` is when it sends next.
         */
        Schedule: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonName"] | null;
            /** Day */
            day: number;
            /** Demo */
            demo: boolean;
            /**
             * Every
             * @enum {string}
             */
            every: "weekly" | "monthly";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "projects_monthly" | "trips_weekly" | "signings_ledger";
            /** Next On */
            next_on: string | null;
            /** Recipients */
            recipients: components["schemas"]["PersonName"][];
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
            /** Version */
            version: number;
        };
        /**
         * ScheduleList
         * @description Schedules, the newest first.
         */
        ScheduleList: {
            /** Items */
            items: components["schemas"]["Schedule"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * SchedulePatch
         * @description What is to be changed of a schedule.
         */
        SchedulePatch: {
            /** Active */
            active?: boolean | null;
            /** Day */
            day?: number | null;
            /** Every */
            every?: ("weekly" | "monthly") | null;
            /** Recipients */
            recipients?: string[] | null;
        };
        /**
         * Scoped
         * @description Whose figures these are; all null is the whole office.
         */
        Scoped: {
            /** Names */
            names: {
                [key: string]: string;
            } | null;
            /** Unit */
            unit: string | null;
            /** Units */
            units: string[] | null;
        };
        /**
         * Section
         * @description A part of the document; `edited` texts are kept when figures are read anew.
         */
        Section: {
            /** Edited */
            edited: boolean;
            /**
             * Key
             * @enum {string}
             */
            key: "overview" | "units" | "trips" | "libraries" | "signings" | "promises" | "service" | "problems";
            /** Paragraphs */
            paragraphs: string[];
            table: components["schemas"]["Table"] | null;
            /** Title */
            title: string;
        };
        /**
         * SectionBody
         * @description A part of the document. Without paragraphs they are made of the figures; `{key}` or `{key.part}` places a figure.
         */
        SectionBody: {
            /**
             * Key
             * @enum {string}
             */
            key: "overview" | "units" | "trips" | "libraries" | "signings" | "promises" | "service" | "problems";
            /** Paragraphs */
            paragraphs?: string[] | null;
            /** Title */
            title?: string | null;
        };
        /**
         * Share
         * @description Projects under way of a region, an industry or a tag.
         */
        Share: {
            /** Code */
            code: string | null;
            /** Investment */
            investment: string;
            /** Projects */
            projects: number;
            /** Share */
            share: string | null;
        };
        /**
         * Table
         * @description A table of the document.
         */
        Table: {
            /** Columns */
            columns: components["schemas"]["TableColumn"][];
            /** Rows */
            rows: components["schemas"]["Cell"][][];
        };
        /**
         * TableColumn
         * @description A column's heading; `bar` draws the cells' `share` of a hundred.
         */
        TableColumn: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "number" | "bar";
            /** Title */
            title: string;
        };
        /**
         * TargetItem
         * @description One target of an edition.
         */
        TargetItem: {
            /** Amount */
            amount: string;
            /** Indicator */
            indicator: string;
            /**
             * Measure
             * @enum {string}
             */
            measure: "yuan" | "count" | "percent" | "days";
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Unit */
            unit: string | null;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
        };
        /**
         * TargetList
         * @description The targets that apply to a period.
         */
        TargetList: {
            /** Items */
            items: components["schemas"]["AppliedTarget"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
        };
        /** TargetView */
        TargetView: {
            /** Attainment */
            attainment: string;
            /** Edition */
            edition: number;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Light
             * @enum {string}
             */
            light: "ahead" | "on_time" | "behind";
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /**
             * Plan Kind
             * @enum {string}
             */
            plan_kind: "annual" | "quarterly" | "campaign";
            /** Plan Title */
            plan_title: string;
            /** Time Share */
            time_share: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Value */
            value: string;
        };
        /**
         * TemplateItem
         * @description A version of the template; number 0 is the program's own. `current` prints what names no other.
         */
        TemplateItem: {
            /** Created At */
            created_at: string | null;
            created_by: components["schemas"]["PersonName"] | null;
            /** Current */
            current: boolean;
            /** Name */
            name: string;
            /** Note */
            note: string | null;
            /** Number */
            number: number;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /**
         * TemplateList
         * @description Versions, the newest first; the program's own ends the last page.
         */
        TemplateList: {
            /** Items */
            items: components["schemas"]["TemplateItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * TemplateName
         * @description Which template prints it; number 0 is the program's own.
         */
        TemplateName: {
            /** Name */
            name: string;
            /** Number */
            number: number;
        };
        /** TripRow */
        TripRow: {
            /**
             * Activity Id
             * Format: uuid
             */
            activity_id: string;
            /** City Leader */
            city_leader: boolean;
            /** Enterprises */
            enterprises: number;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Intents */
            intents: number;
            /** Places */
            places: string[];
            /** Projects */
            projects: number;
            /** Signed Since */
            signed_since: string;
            /** Signed Then */
            signed_then: string;
            /** Started */
            started: number;
            /** Title */
            title: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Unit */
            unit: string;
            /** Unit Names */
            unit_names: {
                [key: string]: string;
            } | null;
        };
        /**
         * Trips
         * @description Trips and what became of them.
         */
        Trips: {
            /** Items */
            items: components["schemas"]["TripRow"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number | null;
        };
        /**
         * UnitRow
         * @description What a unit and those below it have done, against its own target.
         */
        UnitRow: {
            /** Attainment */
            attainment: string | null;
            /** Light */
            light: ("ahead" | "on_time" | "behind") | null;
            /** Names */
            names: {
                [key: string]: string;
            } | null;
            /** Progress */
            progress: string;
            /** Projects */
            projects: number;
            /** Signed */
            signed: string;
            /** Target */
            target: string | null;
            /** Trips */
            trips: number;
            /** Unit */
            unit: string;
        };
        /**
         * Variable
         * @description A name a template may use, as it is written there, what it means, and what it would print.
         */
        Variable: {
            /** Meaning */
            meaning: {
                [key: string]: string;
            };
            /** Name */
            name: string;
            /** Sample */
            sample: string;
            /** Written */
            written: string;
        };
        /**
         * VariableList
         * @description All names.
         */
        VariableList: {
            /** Items */
            items: components["schemas"]["Variable"][];
            /** Next */
            next: string | null;
            /** Total */
            total: number;
        };
        /**
         * Withdrawal
         * @description Why a published bulletin is taken back.
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
    list_bulletin_templates: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["TemplateList"];
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
    add_bulletin_template: {
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
                    note?: string;
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
                    "application/json": components["schemas"]["TemplateItem"];
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
            /** @description request-in-flight */
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
            /** @description file-type-refused, file-type-unknown */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description idempotency-key-reused, template-unreadable, template-unknown-names, template-not-allowed, template-too-large, file-empty, file-damaged, file-encrypted, image-too-many-pixels, file-too-many-pages, office-has-macros, office-has-remote-content, office-has-embedded-file, file-unpacks-too-large */
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
    download_bulletin_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
            /** @description stored-file-missing */
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
    list_template_variables: {
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
                    "application/json": components["schemas"]["VariableList"];
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
    list_bulletins: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: ("weekly" | "monthly" | "special") | null;
                limit?: number;
                state?: ("draft" | "published" | "withdrawn") | null;
                total?: boolean;
                unit?: string | null;
                year?: number | null;
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
                    "application/json": components["schemas"]["BulletinList"];
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
    create_bulletin: {
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
                "application/json": components["schemas"]["NewBulletin"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinDetail"];
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
            /** @description request-in-flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description idempotency-key-reused */
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
    get_bulletin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulletin_id: string;
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
                    "application/json": components["schemas"]["BulletinDetail"];
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
    drop_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                bulletin_id: string;
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
            /** @description bulletin-published, bulletin-not-published */
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
    change_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                bulletin_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinDetail"];
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
            /** @description bulletin-published, bulletin-not-published */
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
    list_bulletin_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulletin_id: string;
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
                    "application/json": components["schemas"]["BulletinChanges"];
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
            /** @description bulletin-not-published */
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
    list_bulletin_later_entries: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                bulletin_id: string;
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
                    "application/json": components["schemas"]["LaterEntries"];
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
            /** @description bulletin-not-published */
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
    download_bulletin_docx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulletin_id: string;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
            /** @description stored-file-missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description template-unreadable, template-unknown-names, template-not-allowed, template-too-large */
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
    publish_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                bulletin_id: string;
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
                    "application/json": components["schemas"]["BulletinDetail"];
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
            /** @description bulletin-published, bulletin-not-published */
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
            /** @description template-unreadable, template-unknown-names, template-not-allowed, template-too-large */
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
    refresh_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                bulletin_id: string;
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
                    "application/json": components["schemas"]["BulletinDetail"];
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
            /** @description bulletin-published, bulletin-not-published */
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
    withdraw_bulletin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                bulletin_id: string;
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
                    "application/json": components["schemas"]["BulletinDetail"];
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
            /** @description bulletin-published, bulletin-not-published */
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
    download_bulletin_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulletin_id: string;
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
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stored-file-missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description template-unreadable, template-unknown-names, template-not-allowed, template-too-large */
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
    get_cockpit: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                from?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["Cockpit"];
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
    stream_cockpit: {
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
    list_cohorts: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                every?: "month" | "quarter";
                from?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["Cohorts"];
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
    get_funnel: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                from?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["Funnel"];
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
    list_indicators: {
        parameters: {
            query?: {
                group?: ("projects" | "trips" | "signings" | "chains" | "service") | null;
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
                    "application/json": components["schemas"]["IndicatorList"];
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
    get_indicator: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                from?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["IndicatorValue"];
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
    get_indicator_breakdown: {
        parameters: {
            query: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description How to split it */
                by: "unit" | "industry" | "region" | "tag" | "month";
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                from?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["Breakdown"];
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
    list_indicator_records: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                cursor?: string | null;
                from?: string | null;
                limit?: number;
                to?: string | null;
                total?: boolean;
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
                    "application/json": components["schemas"]["Records"];
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
    export_indicator_records: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                /** @description File format */
                format?: "xlsx";
                from?: string | null;
                to?: string | null;
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
    list_plans: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: ("annual" | "quarterly" | "campaign") | null;
                limit?: number;
                /** @description Only plans with an edition in force, or with a draft */
                state?: ("in_force" | "draft") | null;
                total?: boolean;
                year?: number | null;
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
                    "application/json": components["schemas"]["PlanList"];
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
    create_plan: {
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
                "application/json": components["schemas"]["NewPlan"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetail"];
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
            /** @description plan-exists */
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
    get_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
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
                    "application/json": components["schemas"]["PlanDetail"];
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
    rename_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetail"];
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
    put_plan_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetail"];
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
    discard_plan_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                plan_id: string;
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
            /** @description no-draft */
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
    publish_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publishing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDetail"];
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
            /** @description no-draft, plan-differs */
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
    get_promises: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                from?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["PromiseKinds"];
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
    list_report_recipients: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["RecipientList"];
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
    list_report_runs: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                schedule?: string | null;
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
                    "application/json": components["schemas"]["RunList"];
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
    download_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
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
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stored-file-missing */
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
    list_report_schedules: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["ScheduleList"];
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
    create_report_schedule: {
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
                "application/json": components["schemas"]["NewSchedule"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
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
            /** @description request-in-flight */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description idempotency-key-reused */
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
    change_report_schedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the change is based on */
                "if-match"?: string | null;
            };
            path: {
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchedulePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
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
    export_report: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                /** @description File format */
                format?: "xlsx";
                from?: string | null;
                to?: string | null;
                unit?: string | null;
            };
            header?: never;
            path: {
                kind: "projects_monthly" | "trips_weekly" | "signings_ledger";
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
            /** @description not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description stored-file-missing */
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
    list_targets: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                from?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["TargetList"];
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
    list_trips: {
        parameters: {
            query?: {
                /** @description Only what was recorded by the end of this day */
                as_of?: string | null;
                /** @description Only what belongs to this campaign */
                campaign?: string | null;
                cursor?: string | null;
                from?: string | null;
                /** @description Only those led by the city's leaders, or only the others */
                leaders?: boolean | null;
                limit?: number;
                to?: string | null;
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
                    "application/json": components["schemas"]["Trips"];
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
}
