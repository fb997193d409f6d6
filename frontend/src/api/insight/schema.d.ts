export interface paths {
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
         * Publishing
         * @description Why the units' targets do not add up to the whole's, when they do not.
         */
        Publishing: {
            /** Difference Reason */
            difference_reason?: string | null;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                /** @description Only plans with an edition in force */
                state?: "in_force" | null;
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
}
