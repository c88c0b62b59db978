// Generated from apps/api/openapi.json by `npm run record:openapi`: not written by hand.
export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether decisions are made: how long ago each worker was heard
         * @description Whether decisions are made: how long ago each worker was heard, how long the oldest command has waited for an answer, and what is set aside; the ledger’s last position, how far it is sealed, how far what follows it is behind, which mail reaches nobody, how much of what was to be sent was not as recorded at the last check, whether the file of posts and people is in use as it stands, and whether the list of bank holidays in use is the one recorded. 503 with status `down` where no worker was heard for 30 seconds.
         */
        get: operations["healthHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller must decide, must do and waits for, and the coming twelve weeks
         * @description What the caller must decide, must do and waits for, and the coming twelve weeks. A service account needs the scope `read`.
         */
        get: operations["homeHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a second person: what the caller could decide first, then the longest waiting
         * @description What waits for a second person: what the caller could decide first, then the longest waiting. A service account needs the scope `read`.
         */
        get: operations["homeApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who decided what, when and for whom, latest first, and how far the list reaches
         * @description Who decided what, when and for whom, latest first, and how far the list reaches. A service account needs the scope `read`.
         */
        get: operations["activityList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/late-recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was recorded more than one working day after it took effect, latest first
         * @description What was recorded more than one working day after it took effect, latest first. A service account needs the scope `read`.
         */
        get: operations["activityLate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recorded decisions asked for again, oldest first, so many at once: with the rules
         * @description Recorded decisions asked for again, oldest first, so many at once: with the rules, calendar and program of their day, and with today’s; each difference named. A service account needs the scope `read`.
         */
        get: operations["auditReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/changed-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries of which anything was recorded between the ends of two days
         * @description The entries of which anything was recorded between the ends of two days. A service account needs the scope `read`.
         */
        get: operations["auditChangedEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What somebody was sent, or a post, and what became of it, latest first: one’s own
         * @description What somebody was sent, or a post, and what became of it, latest first: one’s own; anybody’s for auditors and administrators. A service account needs the scope `read`.
         */
        get: operations["auditMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one email says, in both languages
         * @description What one email says, in both languages. A service account needs the scope `read`.
         */
        get: operations["auditMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who opened which evidence or email and took which bundle, latest first
         * @description Who opened which evidence or email and took which bundle, latest first; for auditors and administrators. A service account needs the scope `read`.
         */
        get: operations["auditAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the record is published outside this system, the last verification that was asked for
         * @description How far the record is published outside this system, the last verification that was asked for, and one that is under way. A service account needs the scope `read`.
         */
        get: operations["auditSeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the whole record, for auditors of all of it and administrators; `seal` says what was found
         * @description Verify the whole record, for auditors of all of it and administrators; `seal` says what was found. For people alone: no service account does this.
         */
        post: operations["auditVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An evidence bundle as one zip file: of one entry, of a period or of everything
         * @description An evidence bundle as one zip file: of one entry, of a period or of everything; for auditors and administrators, of what they may see. A service account needs the scope `read`.
         */
        get: operations["auditBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What auditors may see, as recorded: all for administrators, one’s own for an auditor
         * @description What auditors may see, as recorded: all for administrators, one’s own for an auditor. A service account needs the scope `read`.
         */
        get: operations["auditScopesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/scopes/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set what an auditor may see, for administrators
         * @description Set what an auditor may see, for administrators: it takes the place of what was set before and holds at once. For people alone: no service account does this.
         */
        put: operations["auditScopesSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/scopes/{person}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End what an auditor may see: nothing is seen until another is set
         * @description End what an auditor may see: nothing is seen until another is set. For people alone: no service account does this.
         */
        post: operations["auditScopesEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who must have been notified of what, by the record, and each way in which the outbox
         * @description Who must have been notified of what, by the record, and each way in which the outbox, the attempts or the wake-ups differ from that; of one obligation, for one person, in a period, or all of it. A service account needs the scope `read`.
         */
        get: operations["noticesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes-of-government": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recorded changes of government, each with its list and what became of it
         * @description The recorded changes of government, each with its list and what became of it. A service account needs the scope `read`.
         */
        get: operations["changesOfGovernmentList"];
        put?: never;
        /**
         * Record a change of government with its list, and carry it out
         * @description Record a change of government with its list, and carry it out; sent again under the same name it goes on, and reaches no entry twice. For people alone: no service account does this.
         */
        post: operations["changesOfGovernmentRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes-of-government/{act}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One recorded change of government
         * @description One recorded change of government. A service account needs the scope `read`.
         */
        get: operations["changesOfGovernmentGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes-of-government/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change of government would do to each entry, before and after
         * @description What a change of government would do to each entry, before and after. For people alone: no service account does this.
         */
        post: operations["changesOfGovernmentPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes-of-government/{act}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a change of government that was interrupted, or try again what failed
         * @description Go on with a change of government that was interrupted, or try again what failed. For people alone: no service account does this.
         */
        post: operations["changesOfGovernmentGoOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries that an event woke and that wait for an answer
         * @description The entries that an event woke and that wait for an answer; each is answered by the command answer-trigger. A service account needs the scope `read`.
         */
        get: operations["changesOfGovernmentWaking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ladders/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The entries that a ladder for their kind would reach, and the reminders of each that would change
         * @description The entries that a ladder for their kind would reach, and the reminders of each that would change. For people alone: no service account does this.
         */
        post: operations["kindLaddersPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ladders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ladders by kind and by authority: those that people set, with every version
         * @description The ladders by kind and by authority: those that people set, with every version, and those that hold where none is set, of which the first that fits does. A service account needs the scope `read`.
         */
        get: operations["laddersByDefault"];
        put?: never;
        /**
         * Set who is reminded when for every entry of a kind (and, where given
         * @description Set who is reminded when for every entry of a kind (and, where given, an authority) that has no ladder of its own, from today on; entries registered later take it too. For people alone: no service account does this.
         */
        post: operations["kindLaddersSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ladders/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with the newest ladder of a kind: what was interrupted, and what failed
         * @description Go on with the newest ladder of a kind: what was interrupted, and what failed. For people alone: no service account does this.
         */
        post: operations["kindLaddersGoOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is reminded of its dates and when, who set it and since when
         * @description Who is reminded of its dates and when, who set it and since when. A service account needs the scope `read`.
         */
        get: operations["laddersShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/ladder/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every day of reminders in the years to come, with who hears of it
         * @description Every day of reminders in the years to come, with who hears of it. A service account needs the scope `read`.
         */
        get: operations["laddersPreview"];
        put?: never;
        /**
         * The same as if this ladder were set today; nothing is recorded
         * @description The same as if this ladder were set today; nothing is recorded. A service account needs the scope `read`.
         */
        post: operations["laddersPreviewOf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What falls due, opens, is planned or is to be looked at again on each day of a month
         * @description What falls due, opens, is planned or is to be looked at again on each day of a month, with the days off of Wales and the pre-election periods. A service account needs the scope `read`.
         */
        get: operations["calendarMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many fall due in each of twelve months, by owner
         * @description How many fall due in each of twelve months, by owner. A service account needs the scope `read`.
         */
        get: operations["calendarLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ten years of each entry with its days; the next day first
         * @description Ten years of each entry with its days; the next day first. A service account needs the scope `read`.
         */
        get: operations["calendarTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Secret calendar addresses, without their secrets: the caller’s own, and all for administrators
         * @description Secret calendar addresses, without their secrets: the caller’s own, and all for administrators. A service account needs the scope `read`.
         */
        get: operations["calendarFeedsList"];
        put?: never;
        /**
         * Make a secret calendar address: `path` on the pages’ own address answers with iCalendar
         * @description Make a secret calendar address: `path` on the pages’ own address answers with iCalendar, without a sign-in. It is given this once. For people alone: no service account does this.
         */
        post: operations["calendarFeedsMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a secret calendar address: one’s own, and any for administrators
         * @description End a secret calendar address: one’s own, and any for administrators. For people alone: no service account does this.
         */
        post: operations["calendarFeedsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Due dates, milestones and days to look again as iCalendar (RFC 5545)
         * @description Due dates, milestones and days to look again as iCalendar (RFC 5545). A service account needs the scope `read`.
         */
        get: operations["calendarFileFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases of a template, the last that arose first; by what became of them and when they arose
         * @description The cases of a template, the last that arose first; by what became of them and when they arose. A service account needs the scope `read`.
         */
        get: operations["casesList"];
        put?: never;
        /**
         * Record what a case arises from: the case gets the next number of its template and year
         * @description Record what a case arises from: the case gets the next number of its template and year, unless one is given, and comes to the register with its own owner and dates. The same Idempotency-Key opens no second one. A service account needs the scope `register:write`.
         */
        post: operations["casesOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many cases arose in each period, and how many of them were done in time, late, or are open
         * @description How many cases arose in each period, and how many of them were done in time, late, or are open; the list of the same days and state shows those behind a count. A service account needs the scope `read`.
         */
        get: operations["casesCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A whole list as a file, not a page of it: XLSX, CSV or JSON, with the filters of the list
         * @description A whole list as a file, not a page of it: XLSX, CSV or JSON, with the filters of the list; row after row, as far as the caller may see it. A service account needs the scope `read`.
         */
        get: operations["exportsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/history.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of one entry as JSON lines: an event a line, in order, in words and as recorded
         * @description The history of one entry as JSON lines: an event a line, in order, in words and as recorded. A service account needs the scope `read`.
         */
        get: operations["exportsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event of every entry and fact that the caller may see, as JSON lines, in order
         * @description Every event of every entry and fact that the caller may see, as JSON lines, in order. A service account needs the scope `read`.
         */
        get: operations["exportsEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/submission.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An entry as a PDF that is fit for a submission to a minister, in one language
         * @description An entry as a PDF that is fit for a submission to a minister, in one language. A service account needs the scope `read`.
         */
        get: operations["exportsSubmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole register as a register file, for administrators
         * @description The whole register as a register file, for administrators: “cylch import” loads it into an empty system, and “cylch import --compare” names what differs. A service account needs the scope `read`.
         */
        get: operations["exportsRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-file/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Every difference between a register file and the register: which entry, fact, post or person
         * @description Every difference between a register file and the register: which entry, fact, post or person, which field, and both values; and what is wrong with the file. Records nothing. For people alone: no service account does this.
         */
        post: operations["exportsCompare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One obligation as it stands
         * @description One obligation as it stands, with the workings of its dates and who acts today for its owner and approver. A service account needs the scope `read`.
         */
        get: operations["obligationsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One obligation as it was known at one time, as effective on another, or both
         * @description One obligation as it was known at one time, as effective on another, or both. A service account needs the scope `read`.
         */
        get: operations["obligationsAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The fields that differ between two points of the record, with the events between as the reasons
         * @description The fields that differ between two points of the record, with the events between as the reasons. A service account needs the scope `read`.
         */
        get: operations["obligationsDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a field has its value: record, rule, versions, evidence and person; or why it has none
         * @description Why a field has its value: record, rule, versions, evidence and person; or why it has none. A service account needs the scope `read`.
         */
        get: operations["obligationsWhy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every recorded event, with who, when and why, and the version it led to
         * @description Every recorded event, with who, when and why, and the version it led to. A service account needs the scope `read`.
         */
        get: operations["obligationsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/history/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why one record is there: what was decided, from which rule, versions and evidence
         * @description Why one record is there: what was decided, from which rule, versions and evidence, and what it changed. A service account needs the scope `read`.
         */
        get: operations["obligationsRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it will do of itself in the years to come
         * @description What it will do of itself in the years to come. A service account needs the scope `read`.
         */
        get: operations["obligationsForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/who-decides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who must agree on what: one person, the owner, or two; and who could be the second
         * @description Who must agree on what: one person, the owner, or two; and who could be the second. A service account needs the scope `read`.
         */
        get: operations["obligationsWhoDecides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries that it is linked to, and those that are linked to it, in words
         * @description The entries that it is linked to, and those that are linked to it, in words. A service account needs the scope `read`.
         */
        get: operations["obligationsLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was notified, when, and what became of every attempt
         * @description Who was notified, when, and what became of every attempt. A service account needs the scope `read`.
         */
        get: operations["obligationsMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register as it stands today, a page at a time, incomplete entries first; how many were found
         * @description The register as it stands today, a page at a time, incomplete entries first; how many were found, how many of all stand so (each counted up to `counted`), and what nobody has answered about the past. A service account needs the scope `read`.
         */
        get: operations["registerList"];
        put?: never;
        /**
         * Put an obligation on the register
         * @description Put an obligation on the register. A service account needs the scope `register:write`.
         */
        post: operations["decisionsRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would come of putting an obligation on the register: its occurrences
         * @description What would come of putting an obligation on the register: its occurrences, their milestones and what these clash with; nothing is recorded. A service account needs the scope `read`.
         */
        post: operations["decisionsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/commands/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a command would do, were it sent now: what would be recorded
         * @description What a command would do, were it sent now: what would be recorded, the dates and reminders before and after, every date it would move of entries that count from this one, who would be mailed, and who must agree. Records nothing; refuses what the command would be refused. A service account needs the scope `read`.
         */
        post: operations["decisionsPreviewCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a decision; the same Idempotency-Key gives the first outcome again
         * @description Ask for a decision; the same Idempotency-Key gives the first outcome again. A service account needs the scope `register:write`.
         */
        post: operations["decisionsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/evidence-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file to be kept as evidence: its bytes as the body
         * @description Upload a file to be kept as evidence: its bytes as the body. The answer’s `sha256` and `file` go into the command attach-evidence, within a day. A service account needs the scope `register:write`.
         */
        post: operations["evidenceFilesUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One piece of evidence that has a file: what is recorded of both
         * @description One piece of evidence that has a file: what is recorded of both. A service account needs the scope `read`.
         */
        get: operations["evidenceFilesGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/evidence/{evidenceId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of one piece of evidence, checked against its recorded hash, as an attachment
         * @description The file of one piece of evidence, checked against its recorded hash, as an attachment. A service account needs the scope `read`.
         */
        get: operations["evidenceFilesDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/evidence/{evidenceId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase the file of one piece of evidence, for administrators: its key is destroyed
         * @description Erase the file of one piece of evidence, for administrators: its key is destroyed, and nobody opens it again. `list` says whether the list outside the database has it. For people alone: no service account does this.
         */
        post: operations["evidenceFilesErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The facts that entries count from or wait for, and those recorded, with what is proposed about them
         * @description The facts that entries count from or wait for, and those recorded, with what is proposed about them. A service account needs the scope `read`.
         */
        get: operations["factsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One fact: its entries with their numbers, what is proposed about it, the entries that count from it
         * @description One fact: its entries with their numbers, what is proposed about it, the entries that count from it, and the lists of dates that it set or moved. A service account needs the scope `read`.
         */
        get: operations["factsGet"];
        put?: never;
        /**
         * Record a fact that dates count from: something that happened or is expected, a period
         * @description Record a fact that dates count from: something that happened or is expected, a period, a value or a calendar. It reaches every entry that counts from it or waits for it, and their dates are worked out anew; where it sets or moves a date that an Act fixes it becomes a proposal. Refused, with names that are near, where nothing waits for it, unless evenIfNothingWaits says that it is meant. A service account needs the scope `register:write`.
         */
        post: operations["factsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What recording a fact would do, with the body that records it: every date it would set
         * @description What recording a fact would do, with the body that records it: every date it would set, move or take away, and who must agree. Records nothing; refuses what the recording would be refused. A service account needs the scope `read`.
         */
        post: operations["factsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts/{name}/commands/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a proposal about a fact, or its approval, would do: every date it would set, move or take away
         * @description What a proposal about a fact, or its approval, would do: every date it would set, move or take away, and who must agree. Records nothing. A service account needs the scope `read`.
         */
        post: operations["factsPreviewCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts/{name}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a fact, another day for a recorded one or its withdrawal
         * @description Propose a fact, another day for a recorded one or its withdrawal, approve or refuse that as a second person, or take the proposal back. A service account needs the scope `register:write`.
         */
        post: operations["factsCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The commands that stopped the program again and again; for administrators
         * @description The commands that stopped the program again and again; for administrators. A service account needs the scope `read`.
         */
        get: operations["setAsideList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-aside/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let one be decided again, for administrators: a clock is woken at once
         * @description Let one be decided again, for administrators: a clock is woken at once, a person’s command is theirs to send again. For people alone: no service account does this.
         */
        post: operations["setAsideRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines/compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work out one deadline from a duty or a rule, or count the days between two days
         * @description Work out one deadline from a duty or a rule, or count the days between two days; the same question and answer as `cylch deadline compute`. A service account needs the scope `read`.
         */
        post: operations["deadlinesCompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a phrase of time in English or Welsh: each way to read it with its rule and window
         * @description Read a phrase of time in English or Welsh: each way to read it with its rule and window, or why it names no date. Records nothing. A service account needs the scope `read`.
         */
        post: operations["deadlinesPhrase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{post}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who held a post on a day, and who acted for them
         * @description Who held a post on a day, and who acted for them; for auditors of the whole register and administrators. A service account needs the scope `read`.
         */
        get: operations["directoryHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts and people as the directory has them now, with the hash of its file and when it was read
         * @description Posts and people as the directory has them now, with the hash of its file and when it was read; with a day, who held every post on it. For auditors of the whole register and administrators. A service account needs the scope `read`.
         */
        get: operations["directoryInForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who acts for whom, and did: one’s own; all for auditors and administrators
         * @description Who acts for whom, and did: one’s own; all for auditors and administrators. A service account needs the scope `read`.
         */
        get: operations["directoryList"];
        put?: never;
        /**
         * Have somebody act for you in an absence; administrators for another
         * @description Have somebody act for you in an absence; administrators for another. A command then names the person in the header On-Behalf-Of. For people alone: no service account does this.
         */
        post: operations["directoryGive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a delegation before its last day
         * @description End a delegation before its last day. For people alone: no service account does this.
         */
        post: operations["directoryEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The documents that were read, the latest first, with how many promises wait
         * @description The documents that were read, the latest first, with how many promises wait, were taken or passed over. A service account needs the scope `read`.
         */
        get: operations["documentsList"];
        put?: never;
        /**
         * Keep a document, sealed as evidence is, with what was found in it, and record that it was read
         * @description Keep a document, sealed as evidence is, with what was found in it, and record that it was read. For people alone: no service account does this.
         */
        post: operations["documentsKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a document (text, HTML, DOCX, PDF) and answer with its text
         * @description Read a document (text, HTML, DOCX, PDF) and answer with its text, the promises found in it and what was passed over; records nothing. A service account needs the scope `read`.
         */
        post: operations["documentsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document with the promises found in it, what became of each
         * @description A document with the promises found in it, what became of each, and the entries that say already what one says. A service account needs the scope `read`.
         */
        get: operations["documentsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document itself, checked against its recorded hash, as an attachment
         * @description The document itself, checked against its recorded hash, as an attachment. A service account needs the scope `read`.
         */
        get: operations["documentsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a newer version of a document promises anew, otherwise, no longer and again
         * @description What a newer version of a document promises anew, otherwise, no longer and again, beside the dates on the register; null where it has no older version. A service account needs the scope `read`.
         */
        get: operations["documentsComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/judgement/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What taking these promises onto the register would record, one by one; records nothing
         * @description What taking these promises onto the register would record, one by one; records nothing. For people alone: no service account does this.
         */
        post: operations["documentsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the promises that are named on the register, or say which entry has them already, in one act
         * @description Put the promises that are named on the register, or say which entry has them already, in one act; those that are not named are kept as seen and passed over. One that does not fit is named under `failed` and stops no other. For people alone: no service account does this.
         */
        post: operations["documentsJudge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a document and what was read of it, for administrators: the keys are destroyed
         * @description Erase a document and what was read of it, for administrators: the keys are destroyed, and nobody opens them again. Entries that were taken from it stay. For people alone: no service account does this.
         */
        post: operations["documentsErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By which sources and tags the register may be narrowed, as its entries have them
         * @description By which sources and tags the register may be narrowed, as its entries have them. A service account needs the scope `read`.
         */
        get: operations["registerChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done, of which entry, when, and whether in time, the latest first
         * @description What was done, of which entry, when, and whether in time, the latest first. A service account needs the scope `read`.
         */
        get: operations["registerDone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The duties of the statute book
         * @description The duties of the statute book, with the entries that each becomes and those that are on the register. A service account needs the scope `read`.
         */
        get: operations["dutiesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One duty: its rules in words, what each counts from, what of that is recorded
         * @description One duty: its rules in words, what each counts from, what of that is recorded, and the next dates on each reading. A service account needs the scope `read`.
         */
        get: operations["dutiesGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{entry}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an entry of a duty on the register
         * @description Put an entry of a duty on the register. An entry that arises each time something happens needs an id of its own. A service account needs the scope `register:write`.
         */
        post: operations["dutiesRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of bank holidays in force by division, of a year or all of it
         * @description The list of bank holidays in force by division, of a year or all of it, and whether it is the one recorded. A service account needs the scope `read`.
         */
        get: operations["holidaysList"];
        put?: never;
        /**
         * Take on a newer list of bank holidays, or one day more: it is recorded
         * @description Take on a newer list of bank holidays, or one day more: it is recorded, and every process decides with it within seconds; or it is put forward where it moves a date of an Act. The dates move in its wake. For people alone: no service account does this.
         */
        post: operations["holidaysRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a newer list, or one day more, would do: the holidays that differ
         * @description What a newer list, or one day more, would do: the holidays that differ, every date that recording it would set, move or take away, who must agree, and the list itself. Records nothing. A service account needs the scope `read`.
         */
        post: operations["holidaysPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The template of a spreadsheet to load: headings, and in the workbook what each column may hold
         * @description The template of a spreadsheet to load: headings, and in the workbook what each column may hold. A service account needs the scope `read`.
         */
        get: operations["importsTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The spreadsheets that the person sent in the last week, and how far each has come
         * @description The spreadsheets that the person sent in the last week, and how far each has come. A service account needs the scope `read`.
         */
        get: operations["importsList"];
        put?: never;
        /**
         * Check a spreadsheet (XLSX or CSV): its bytes as the body. Every fault with its cell
         * @description Check a spreadsheet (XLSX or CSV): its bytes as the body. Every fault with its cell, what is pointed out, and what loading it would do. Records nothing; the file is kept for a week. A service account needs the scope `register:write`.
         */
        post: operations["importsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A spreadsheet that was sent: what its check found, how far loading has come, and what became of it
         * @description A spreadsheet that was sent: what its check found, how far loading has come, and what became of it. A service account needs the scope `read`.
         */
        get: operations["importsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load the good rows of a checked spreadsheet in the background, or go on where loading stopped
         * @description Load the good rows of a checked spreadsheet in the background, or go on where loading stopped. Asked again it changes nothing. A service account needs the scope `register:write`.
         */
        post: operations["importsLoad"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What emails are sent by: the server, TLS and the sender as the worker has them, how emails stand
         * @description What emails are sent by: the server, TLS and the sender as the worker has them, how emails stand, and the latest test emails with the server’s answers; for administrators. A service account needs the scope `read`.
         */
        get: operations["mailSettingsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-settings/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test email to one’s own address, on the record: what the email server answered
         * @description Send a test email to one’s own address, on the record: what the email server answered, or an `outcome` of null where the worker has not answered within ten seconds; for administrators. For people alone: no service account does this.
         */
        post: operations["mailSettingsTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The emails of entries that may be seen, by how they stand, whom they are for
         * @description The emails of entries that may be seen, by how they stand, whom they are for, what they are about and when they leave, with how many there are in each state. A service account needs the scope `read`.
         */
        get: operations["mailsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newer versions that the statute book has of the rules of entries
         * @description The newer versions that the statute book has of the rules of entries, each with the definition that takes it on, and the versions still to take effect. A service account needs the scope `read`.
         */
        get: operations["rulesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller’s saved views of the register, by name
         * @description The caller’s saved views of the register, by name. A service account needs the scope `read`.
         */
        get: operations["savedViewsList"];
        put?: never;
        /**
         * Save what the register is asked for under a name
         * @description Save what the register is asked for under a name. For people alone: no service account does this.
         */
        post: operations["savedViewsSave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a saved view another name
         * @description Give a saved view another name. For people alone: no service account does this.
         */
        post: operations["savedViewsRename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}": {
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
         * Delete a saved view
         * @description Delete a saved view. For people alone: no service account does this.
         */
        delete: operations["savedViewsDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The programs that may ask under names of their own, those that may be used first
         * @description The programs that may ask under names of their own, those that may be used first, with when each was used last; for administrators and auditors of the whole register. For people alone: no service account does this.
         */
        get: operations["serviceAccountsList"];
        put?: never;
        /**
         * Make a service account, for administrators: `token` is shown in this answer and never again
         * @description Make a service account, for administrators: `token` is shown in this answer and never again, not even to the same Idempotency-Key. For people alone: no service account does this.
         */
        post: operations["serviceAccountsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a service account, for administrators: its next request is refused
         * @description Revoke a service account, for administrators: its next request is refused. For people alone: no service account does this.
         */
        post: operations["serviceAccountsRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stuck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What does not go on by itself: commands set aside, clocks that are late
         * @description What does not go on by itself: commands set aside, clocks that are late, entries not notified of a fact, emails that reach nobody, what is not as recorded, and read models that stopped; for administrators. A service account needs the scope `read`.
         */
        get: operations["stuckList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stuck/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What administrators did to the running service, by whom and when: clocks woken, lists let go on
         * @description What administrators did to the running service, by whom and when: clocks woken, lists let go on, emails put right, test emails; the latest twenty; for administrators. A service account needs the scope `read`.
         */
        get: operations["stuckActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stuck/clocks/{id}/wake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wake the clock of one entry, started where it is missing
         * @description Wake the clock of one entry, started where it is missing, and notify it of what it was not notified of; for administrators. For people alone: no service account does this.
         */
        post: operations["stuckWake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stuck/read-models/{name}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a read model that stopped try the same event again; for administrators
         * @description Let a read model that stopped try the same event again; for administrators. For people alone: no service account does this.
         */
        post: operations["stuckResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stuck/notices/put-right": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the outbox, the attempts and the wake-ups what the record asks for, and check again
         * @description Make the outbox, the attempts and the wake-ups what the record asks for, and check again; for administrators. For people alone: no service account does this.
         */
        post: operations["stuckPutRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Other systems that hear of what is recorded, and how that goes; for administrators
         * @description Other systems that hear of what is recorded, and how that goes; for administrators. For people alone: no service account does this.
         */
        get: operations["webhooksList"];
        put?: never;
        /**
         * Have another system notified of what is recorded from here on
         * @description Have another system notified of what is recorded from here on; `secret` is shown in this answer and never again. For people alone: no service account does this.
         */
        post: operations["webhooksMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook: how it stands, what was recorded of it, and its newest attempts
         * @description One webhook: how it stands, what was recorded of it, and its newest attempts. For people alone: no service account does this.
         */
        get: operations["webhooksShow"];
        /**
         * Change what it is called, where it sends and of what it hears: all of it as it shall stand
         * @description Change what it is called, where it sends and of what it hears: all of it as it shall stand. For people alone: no service account does this.
         */
        put: operations["webhooksChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret, shown in this answer alone; until the overlap is over both sign
         * @description Make a new secret, shown in this answer alone; until the overlap is over both sign. For people alone: no service account does this.
         */
        post: operations["webhooksRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send nothing until it is resumed: what is recorded meanwhile waits
         * @description Send nothing until it is resumed: what is recorded meanwhile waits. For people alone: no service account does this.
         */
        post: operations["webhooksPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on after a pause or after it was disabled, with all that waited
         * @description Go on after a pause or after it was disabled, with all that waited. For people alone: no service account does this.
         */
        post: operations["webhooksResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End it for good
         * @description End it for good. For people alone: no service account does this.
         */
        post: operations["webhooksEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test message, also where it is paused: `attempt` says what became of it
         * @description Send a test message, also where it is paused: `attempt` says what became of it, null where no worker has answered yet. For people alone: no service account does this.
         */
        post: operations["webhooksTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send everything from a position of the ledger again, under the ids that it had
         * @description Send everything from a position of the ledger again, under the ids that it had. For people alone: no service account does this.
         */
        post: operations["webhooksReplay"];
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
        Absence: {
            on: string;
            reason: string;
            by: components["schemas"]["By"];
            eventId: string;
        };
        /** @enum {string} */
        AccountScope: "read" | "register:write" | "webhooks";
        /** @enum {string} */
        AccountStanding: "in-force" | "none" | "over" | "revoked";
        ActsFor: {
            from: string;
            lastDay: string;
        };
        Addressee: {
            post: string;
        } | {
            /** @constant */
            body: true;
        };
        Advice: {
            from: string;
            reference: string;
            on: string;
            sha256?: string;
        };
        AgendaItem: {
            /**
             * @description its day ends
             * @constant
             */
            kind: "milestone";
            at: string;
            on: string;
            occurrence: number;
            milestone: string;
            title: components["schemas"]["Bilingual"];
        } | {
            /** @constant */
            kind: "milestone-reminder";
            at: string;
            on: string;
            occurrence: number;
            milestone: string;
            title: components["schemas"]["Bilingual"];
            /** @description the ladder steps that one mail covers */
            steps: string[];
            milestoneOn: string;
            provisional: boolean;
        } | {
            /** @constant */
            kind: "deadline";
            at: string;
            on: string;
            occurrence: number;
        } | {
            /** @constant */
            kind: "opening";
            at: string;
            on: string;
            occurrence: number;
        } | {
            /** @constant */
            kind: "reminder";
            at: string;
            on: string;
            occurrence: number;
            /** @description the ladder steps that one mail covers */
            steps: string[];
            to: components["schemas"]["Audience"];
            lastLawfulDay: string;
            provisional: boolean;
            candidate: boolean;
        } | {
            /** @constant */
            kind: "look-again";
            at: string;
            on: string;
        };
        AlikeEntry: {
            id: string;
            title: components["schemas"]["PartlyTranslated"];
            /** @description word for word the same */
            same: boolean;
            /** @description the last day of its current reading; null where it has none */
            last: null | string;
            /** @description it has another last day than the proposal */
            conflict: boolean;
        };
        Allowed: {
            /** @description the name of the rule's event; `reading` for the extension that the reading itself allows */
            category: string;
            title: components["schemas"]["Bilingual"];
            /** @description null where neither the rule nor the entry names one: then nothing is allowed by it */
            provision: null | components["schemas"]["Bilingual"];
        };
        AllowedNow: {
            /** @description each with the latest day that it could give; null where that cannot be counted */
            extensions: {
                /** @description the name of the rule's event; `reading` for the extension that the reading itself allows */
                category: string;
                title: components["schemas"]["Bilingual"];
                /** @description null where neither the rule nor the entry names one: then nothing is allowed by it */
                provision: null | components["schemas"]["Bilingual"];
                limit: null | string;
            }[];
            pauses: components["schemas"]["Allowed"][];
            /** @description what the law accepts instead of the act; null where it accepts nothing */
            explanation: null | components["schemas"]["Bilingual"];
        };
        /** @default [] */
        AlsoOff: {
            monthDay: string;
            title: components["schemas"]["Bilingual"];
        }[];
        AmendCommand: {
            /** @enum {string} */
            type: "amend";
            definition: components["schemas"]["ObligationDefinition"];
            nations?: {
                [key: string]: "wales" | "england-and-wales" | "scotland" | "northern-ireland";
            };
            reason: string;
        };
        AmendmentChange: {
            /** @enum {string} */
            kind: "amendment";
            definition: components["schemas"]["ObligationDefinition"];
            nations?: {
                [key: string]: "wales" | "england-and-wales" | "scotland" | "northern-ireland";
            };
            reason: string;
        };
        Anchor: {
            /** @constant */
            kind: "literal";
            date: string;
            title?: components["schemas"]["Bilingual"];
        } | components["schemas"]["Anchor2"] | {
            /** @constant */
            kind: "previous-required";
        } | components["schemas"]["Anchor3"] | {
            /** @constant */
            kind: "rule";
            rule: components["schemas"]["NestedRule"];
            title?: components["schemas"]["Bilingual"];
        } | components["schemas"]["Anchor4"] | components["schemas"]["PeriodAnchor"];
        Anchor2: {
            /** @enum {string} */
            kind: "event" | "previous-actual" | "projected";
            event: string;
            title: components["schemas"]["Bilingual"];
        };
        Anchor3: {
            /** @constant */
            kind: "duty";
            duty: string;
            title: components["schemas"]["Bilingual"];
        };
        Anchor4: {
            /** @constant */
            kind: "parameter";
            parameter: string;
            title: components["schemas"]["Bilingual"];
        };
        AnswerJudgement: {
            on: string;
            /** @enum {string} */
            is: "in-time" | "late" | "not-known" | "too-early";
        };
        AnswerTriggerCommand: {
            /** @enum {string} */
            type: "answer-trigger";
            trigger: string;
            /** @enum {string} */
            answer: "adopt" | "change" | "drop";
            reason: string;
        };
        AnsweredTestMail: {
            id: string;
            personId: string;
            askedAt: string;
            outcome: ("accepted" | "failed" | "no-address" | "unknown") | null;
            /** @description what the server said, without addresses */
            answer: null | string;
            answeredAt: null | string;
        };
        Approval: {
            group: components["schemas"]["ApprovalKind"];
            title: components["schemas"]["PartlyTranslated"];
            /** @description of the entry; null of a fact */
            entryKind: ("action" | "case" | "case-template" | "continuous-duty" | "one-off-commitment" | "past-event" | "recommendation" | "recurring-duty" | "standing-meeting" | "statement") | null;
            /** @description the last day of its occurrence, as it stands now */
            dueOn: null | string;
            /** @description without the language: where it is decided */
            page: string;
            /** @description whoever asks could decide it now */
            mayDecide: boolean;
            /** @description somebody who is away, for whom alone whoever asks could decide it; null for nobody */
            decidesFor: null | string;
            /** @description they put it forward, or somebody did for them */
            own: boolean;
            /** @description their post is the approver of the entry */
            named: boolean;
            /** @description who could decide it, those in the approver’s post first */
            deciders: {
                personId: string;
                name: string;
            }[];
            /** @description the entry, or the stream of the fact */
            stream: string;
            /** @description of the entry; null of a fact */
            owner: null | string;
            /** @description of a completion, and of a change to one occurrence */
            occurrence: null | number;
            /** @enum {string} */
            kind: "amendment" | "completion" | "correction" | "deferral" | "ending" | "explanation" | "extension" | "fact" | "fact-correction" | "fact-withdrawal" | "legal-reading" | "pause" | "pause-end" | "reading" | "set-aside" | "statutory-move";
            approver: null | string;
            personId: string;
            postId: null | string;
            onBehalfOf: null | string;
            /** @description how many days after it took effect it was recorded; null where in good time */
            recordedLate: null | number;
            /** @description of the submission or the proposal */
            decisionId: string;
            /** @description that it puts forward: the new last day of what moves, the day on which what was submitted was done */
            onDay: null | string;
            since: string;
        };
        /** @enum {string} */
        ApprovalKind: "completion" | "date" | "ending" | "fact" | "other" | "reading";
        ApproveChangeCommand: {
            /** @enum {string} */
            type: "approve-change";
            proposalId: string;
        };
        AsSoonAsPracticableRule: {
            /** @enum {string} */
            primitive: "as-soon-as-practicable";
            /** @enum {string} */
            side: "after" | "before";
            anchor: components["schemas"]["__schema0"];
            longStop?: components["schemas"]["DeadlineRule"];
        };
        Asked: {
            matter: components["schemas"]["Matter"];
            requires: components["schemas"]["Requirement"];
            /** @description both in words */
            words: {
                matter: components["schemas"]["Bilingual"];
                requires: components["schemas"]["Bilingual"];
            };
        };
        AttachEvidenceCommand: {
            /** @enum {string} */
            type: "attach-evidence";
            evidenceId: string;
            reference: string;
            description: string;
            sha256: string;
            file?: {
                /** Format: uuid */
                id: string;
                bytes: number;
                name?: string;
                sha256?: string;
            };
            versionOf?: string;
            /** Format: date */
            effectiveOn: string;
            late?: components["schemas"]["LateRecording"];
        };
        /** @enum {string} */
        Audience: "approver" | "approver-and-deputy" | "deputy" | "owner" | "owner-and-approver" | "owner-and-deputy" | "owner-approver-and-deputy";
        AuditScopeOf: {
            /** @enum {string} */
            kind: "everything";
        } | {
            /** @enum {string} */
            kind: "entries";
            obligations: string[];
            kinds: components["schemas"]["ObligationKind"][];
            sources: string[];
        };
        /** @enum {string} */
        Authority: "internal" | "ministerial" | "statutory";
        AwaitedFact: {
            fact: string;
            /** @description what it is called; null where nobody has words for it */
            title: null | components["schemas"]["Bilingual"];
            /** @description how many entries wait for it */
            waiting: number;
        };
        /** @default [] */
        Before: components["schemas"]["BeforeItem"][];
        BeforeItem: {
            count: number;
            /** @enum {string} */
            unit: "day" | "week" | "month" | "year";
            to: ("owner" | "approver" | "deputy")[];
        };
        BetweenRule: {
            /** @enum {string} */
            primitive: "between";
            notBefore: components["schemas"]["DeadlineRule"];
            notAfter: components["schemas"]["DeadlineRule"];
        };
        Bilingual: {
            cy: string;
            en: string;
        };
        By: {
            personId: string;
            postId?: string;
            onBehalfOf?: string;
        };
        CalendarDay: {
            on: string;
            /** @description null for a working day in Wales */
            off: null | components["schemas"]["ShownDayOff"];
            /** @description in the weeks before a poll, recorded or expected; the recorded one where both are */
            preElection: ("expected" | "recorded") | null;
            total: number;
            /** @description the first of them */
            items: components["schemas"]["ShownItem"][];
        };
        CalendarEntry: {
            id: string;
            kind: components["schemas"]["ObligationKind"];
            owner: null | string;
            sourceTitle: components["schemas"]["PartlyTranslated"];
            title: components["schemas"]["PartlyTranslated"];
        };
        /** @enum {string} */
        CalendarUnit: "day" | "month" | "week" | "year";
        CandidateReading: {
            id: string;
            /** @constant */
            basis: "policy";
            label: components["schemas"]["Bilingual"];
            /** @description how the words lead to it, for a person to check */
            reason: components["schemas"]["Bilingual"];
            /** @description both days included, of the first occurrence where it recurs; null where the words give no end, or only a calendar or an event can tell it */
            window: null | {
                from: string;
                to: string;
            };
            rule: components["schemas"]["DeadlineRuleShown"];
        };
        Carried: {
            /** @description the reading that was chosen there */
            reading?: {
                on: string;
                by: string;
                readingId: string;
                /** @enum {string} */
                basis: "legal" | "policy";
                reason: string;
                advice?: components["schemas"]["Advice"];
            };
            /** @description the steps that were set for this entry alone */
            ladder?: {
                steps: components["schemas"]["LadderShown"];
                reason: string;
            };
            /** @description it was closed there */
            closed?: {
                ground: components["schemas"]["ClosingGround"];
                reason: string;
                provision?: string;
                supersededBy?: string;
            };
        };
        CarryOutFailed: {
            obligationId: string;
            code: string;
            message: {
                cy: string;
                en: string;
            };
        };
        CaseOf: {
            template: string;
            number: string;
        };
        /** @enum {string} */
        CasePeriod: "financial-year" | "month" | "quarter";
        /** @enum {string} */
        CaseState: "early" | "ended" | "in-time" | "late" | "open" | "overdue";
        Change: components["schemas"]["StatutoryMoveChange"] | components["schemas"]["DeferralChange"] | components["schemas"]["CorrectionChange"] | components["schemas"]["LegalReadingChange"] | components["schemas"]["ReadingChange"] | components["schemas"]["EndingChange"] | components["schemas"]["AmendmentChange"] | components["schemas"]["SetAsideChange"] | components["schemas"]["FactChange"] | components["schemas"]["FactCorrectionChange"] | components["schemas"]["FactWithdrawalChange"] | components["schemas"]["ExtensionChange"] | components["schemas"]["PauseChange"] | components["schemas"]["PauseEndChange"] | components["schemas"]["ExplanationChange"];
        ChangeEntry: {
            obligationId: string;
            owner: components["schemas"]["Owner"];
            approver: components["schemas"]["Owner"];
            /** @description it is marked as a commitment of the former government */
            former: boolean;
        };
        ChangeOfGovernment: {
            version: number;
            by: components["schemas"]["By"];
            recordedAt: string;
            on: string;
            /** @description the list, as it was recorded */
            entries: components["schemas"]["ChangeEntry"][];
            reached: string[];
            /** @description those not reached, with why when last tried */
            failed: components["schemas"]["Failed"][];
            /** @description each post told, with what came to it */
            notified: components["schemas"]["Notified"];
            /** @description how often every entry was tried; none: it was interrupted, and goes on */
            finished: number;
            reason: string;
            act: string;
            document: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            posts: components["schemas"]["ShownChangePosts"];
            /** @description entries chosen by id stand in the list alone */
            which: components["schemas"]["ShownChangeWhich"];
            /** @description of what was asked, without the reason: the same name for something else is refused */
            requestSha256: string;
        };
        ChangeShown: {
            /** @constant */
            kind: "statutory-move";
            occurrence: number;
            newLastDay: string;
            /** @description the provision that amends the date, e.g. "S.I. 2027/1 art. 2" */
            amendingProvision: string;
            effectiveOn: string;
        } | {
            /** @constant */
            kind: "deferral";
            occurrence: number;
            newLastDay: string;
            decision: components["schemas"]["ChosenDecision"];
            reason: string;
        } | {
            /** @constant */
            kind: "correction";
            occurrence: number;
            newLastDay: string;
            correctedEventId: string;
            error: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
        } | {
            /** @constant */
            kind: "legal-reading";
            readingId: string;
            advice: components["schemas"]["Advice"];
        } | {
            /** @constant */
            kind: "reading";
            readingId: string;
            reason: string;
            otherDay?: string;
            decision?: components["schemas"]["ChosenDecision"];
        } | {
            /** @constant */
            kind: "ending";
            ground: components["schemas"]["ClosingGround"];
            reason: string;
            provision?: string;
            supersededBy?: string;
            trigger?: string;
        } | {
            reason: string;
            /** @constant */
            kind: "amendment";
            definition: components["schemas"]["ObligationDefinitionShown"];
            nations?: components["schemas"]["Nations"];
        } | {
            /** @constant */
            kind: "set-aside";
            /** @description of the event that recorded it, from the history */
            eventId: string;
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
        } | {
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @description the day it happened, is expected, begins or counts from */
            effectiveOn: string;
            /** @constant */
            kind: "fact";
            fact: string;
            factKind: components["schemas"]["FactKind"];
            /** @enum {string} */
            status: "projected" | "recorded";
            opens?: components["schemas"]["Opens"];
            /** @description the last day of a period */
            until?: string;
            value?: string | number;
            school?: components["schemas"]["SchoolCalendar"];
            sitting?: components["schemas"]["SittingCalendar"];
            /** @description the version of a list of bank holidays */
            list?: string;
            title?: {
                cy: string;
                en: string;
            };
            number?: number;
        } | {
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @description the day it happened, is expected, begins or counts from */
            effectiveOn: string;
            /** @constant */
            kind: "fact-correction";
            /** @description the last day of a period */
            until?: string;
            value?: string | number;
            school?: components["schemas"]["SchoolCalendar"];
            sitting?: components["schemas"]["SittingCalendar"];
            /** @description the version of a list of bank holidays */
            list?: string;
            /** @description absent: the only one */
            number?: number;
        } | {
            /** @constant */
            kind: "fact-withdrawal";
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @description absent: the only one */
            number?: number;
        } | {
            newLastDay: string;
            /** @description the day on which it was granted */
            decidedOn: string;
            occurrence: number;
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @constant */
            kind: "extension";
            category?: string;
            decision?: components["schemas"]["ChosenDecision"];
        } | {
            /** @description the first day of the pause, and the last where it has ended */
            from: string;
            occurrence: number;
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @constant */
            kind: "pause";
            category?: string;
            to?: string;
            decision?: components["schemas"]["ChosenDecision"];
        } | {
            /** @description the last day of the pause */
            to: string;
            occurrence: number;
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @constant */
            kind: "pause-end";
            decision?: components["schemas"]["ChosenDecision"];
        } | {
            /** @description the day on which it was given */
            explainedOn: string;
            occurrence: number;
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @constant */
            kind: "explanation";
        };
        ChangedEntry: {
            id: string;
            /** @description how many events of it are among these positions, and between which they stand */
            records: number;
            first: number;
            last: number;
        };
        Choice: {
            /** @enum {string} */
            primitive: "earliest" | "latest";
            of: components["schemas"]["DeadlineRuleShown"][];
        };
        ChooseReadingCommand: {
            /** @enum {string} */
            type: "choose-reading";
            readingId: string;
            /** Format: date */
            otherDay?: string;
            decision?: components["schemas"]["Decision"];
            reason: string;
        };
        ChosenDecision: {
            decidedBy: string;
            reference: string;
            on: string;
            sha256?: string;
        };
        ChosenReading: {
            readingId: string;
            /** @enum {string} */
            basis: "legal" | "policy";
            reason: string;
            /** @description the advice behind a reading of the law */
            advice?: null | components["schemas"]["Advice"];
            /** @description the day of the choice */
            on: string;
            by: components["schemas"]["By"];
            eventId: string;
        };
        CloseCommand: {
            /** @enum {string} */
            type: "close";
            /** @enum {string} */
            ground: "fulfilled" | "dropped" | "superseded" | "repealed" | "revoked" | "entered-in-error";
            reason: string;
            provision?: string;
            supersededBy?: string;
        };
        CloseItemCommand: {
            /** @enum {string} */
            type: "close-item";
            itemId: string;
            reason: string;
        };
        Closed: null | components["schemas"]["Closed2"];
        Closed2: {
            ground: components["schemas"]["ClosingGround"];
            reason: string;
            provision: null | string;
            /** @description the entry that took its place */
            supersededBy: null | string;
            by: components["schemas"]["By"];
            eventId: string;
        };
        /** @enum {string} */
        ClosingGround: "dropped" | "entered-in-error" | "fulfilled" | "repealed" | "revoked" | "superseded";
        Closures: components["schemas"]["ClosuresItem"][];
        ClosuresItem: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            title_en: string;
            title_cy: string;
        };
        ComingDay: {
            occurrence: number;
            lastLawfulDay: string;
            /** @description an act before it is a breach too */
            firstLawfulDay: null | string;
            /** @description counts from what is expected, not recorded */
            projected: boolean;
            /** @description rests on holidays that are not published */
            provisional: boolean;
            /** @description the day from which the version of the rule that dates it decides; null where it is the first, or the only one */
            versionFrom: null | string;
        };
        ComingDays: {
            days: components["schemas"]["ComingDay"][];
            /** @description why there are no more of them; null where there are */
            why: null | components["schemas"]["Bilingual"];
        };
        CommandPreview: {
            /** @description who must agree, in words */
            words: components["schemas"]["Bilingual"];
            /** @description what would be recorded, each event as history will tell it */
            records: {
                type: string;
                description: components["schemas"]["Bilingual"];
            }[];
            /** @description the entry’s own dates; those of a proposal as its approval will move them */
            dates: components["schemas"]["MovedDate"][];
            reminders: components["schemas"]["RemindersChange"];
            /** @description the mail that would be asked for at once */
            mails: {
                template: string;
                to: components["schemas"]["Addressee"];
            }[];
            /** @description who could decide what is left to a second person, those in the approver’s post first */
            second: {
                id: string;
                name: string;
            }[];
            /** @description who proposed what waits already about the same entry of a fact */
            rivals: string[];
            /** @description the dates it would set, move or take away */
            effects: components["schemas"]["FactEffect"][];
            /** @description how many more there are, of entries that the viewer may not see */
            outOfSight: number;
            /**
             * @description `two`: it becomes, or is, a proposal that somebody else must approve
             * @enum {string}
             */
            requires: "one" | "two";
        };
        Comparison: {
            same: boolean;
            differences: components["schemas"]["Difference"][];
            problems: components["schemas"]["RegisterProblem"][];
        };
        Completion: {
            version: components["schemas"]["CompletionVersionShown"];
            timeliness: components["schemas"]["Timeliness"];
            daysLate: number;
            /** @description what spoke against it and was passed over, and why */
            accepted?: null | {
                conflicts: {
                    key: string;
                    message: {
                        cy: string;
                        en: string;
                    };
                }[];
                reason: string;
            };
            by: components["schemas"]["By"];
            eventId: string;
            recordedAt: null | string;
        };
        CompletionConflict: {
            /** @description names the conflict in `accepts`, e.g. `act-before-opening` or `evidence-used/report/1` */
            key: string;
            message: components["schemas"]["Bilingual"];
        };
        CompletionVersion: {
            submissionId: string;
            evidence: {
                evidenceId: string;
                sha256: string;
            }[];
            /** Format: date */
            actEffectiveOn: string;
            lastLawfulDay: string | null;
        };
        CompletionVersionShown: {
            submissionId: string;
            evidence: {
                evidenceId: string;
                sha256: string;
            }[];
            actEffectiveOn: string;
            lastLawfulDay: null | string;
        };
        ConfirmCompletionCommand: {
            /** @enum {string} */
            type: "confirm-completion";
            occurrence: number;
            version: components["schemas"]["CompletionVersion"];
            accepts?: {
                conflicts: string[];
                reason: string;
            };
        };
        ContingentRule: {
            /** @enum {string} */
            primitive: "contingent";
            trigger: string;
            title: components["schemas"]["Bilingual"];
            rule: components["schemas"]["DeadlineRule"];
        };
        CorrectionChange: {
            /** @enum {string} */
            kind: "correction";
            occurrence: number;
            /** Format: date */
            newLastDay: string;
            correctedEventId: string;
            error: string;
            evidence: components["schemas"]["Document"];
        };
        CountedPeriod: {
            from: string;
            to: string;
            total: number;
            counts: {
                open: number;
                "in-time": number;
                late: number;
                early: number;
                overdue: number;
                ended: number;
            };
        };
        Counts: {
            taken: number;
            failed: number;
            waiting: number;
            "passed-over": number;
        };
        CoveredMail: {
            template: string;
            obligationId: null | string;
            mailId: string;
            /** @description a post, or `responsible-body` */
            recipient: string;
        };
        DayOfYear: string | {
            month: number;
            weekday: number;
            nth: "last" | number;
        } | {
            month: number;
            /** @enum {string} */
            workingDay: "first" | "last";
            regime: components["schemas"]["WorkingDayRegime"];
        } | {
            month: number;
            /** @constant */
            day: "last";
        } | components["schemas"]["IntervalParameter"];
        DeadlineRule: components["schemas"]["FixedDateRule"] | components["schemas"]["OffsetRule"] | components["schemas"]["YearGridRule"] | components["schemas"]["PeriodEndRule"] | components["schemas"]["WindowRule"] | components["schemas"]["OpenRule"] | components["schemas"]["RolledRule"] | components["schemas"]["BetweenRule"] | {
            /** @enum {string} */
            primitive: "earliest" | "latest";
            of: components["schemas"]["DeadlineRule"][];
        } | components["schemas"]["AsSoonAsPracticableRule"] | components["schemas"]["ContingentRule"] | components["schemas"]["UnlessRule"] | components["schemas"]["ExcusableRule"] | components["schemas"]["RecurringRule"];
        DeadlineRulePart: {
            /** @constant */
            primitive: "as-soon-as-practicable";
            /** @enum {string} */
            side: "after" | "before";
            anchor: components["schemas"]["Anchor"];
            longStop?: components["schemas"]["DeadlineRuleShown"];
        };
        DeadlineRuleShown: components["schemas"]["OffsetRuleShown"] | components["schemas"]["FixedDate"] | components["schemas"]["YearGrid"] | components["schemas"]["Window"] | components["schemas"]["PeriodEnd"] | components["schemas"]["DeadlineRuleShown2"] | components["schemas"]["Choice"] | components["schemas"]["DeadlineRuleShown3"] | components["schemas"]["DeadlineRulePart"] | components["schemas"]["DeadlineRuleShown4"] | components["schemas"]["DeadlineRuleShown5"] | components["schemas"]["Rolled"] | components["schemas"]["DeadlineRuleShown6"] | components["schemas"]["Recurring"];
        DeadlineRuleShown2: {
            /** @constant */
            primitive: "open";
            /** @enum {string} */
            reason: "contingent" | "continuous" | "past" | "undated" | "vague";
            explanation: {
                cy: string;
                en: string;
            };
        };
        DeadlineRuleShown3: {
            /** @constant */
            primitive: "between";
            /** @description gives the first lawful day: an act before it is a breach too */
            notBefore: components["schemas"]["DeadlineRuleShown"];
            /** @description gives the last lawful day */
            notAfter: components["schemas"]["DeadlineRuleShown"];
        };
        DeadlineRuleShown4: {
            /** @constant */
            primitive: "contingent";
            trigger: string;
            title: components["schemas"]["Bilingual"];
            rule: components["schemas"]["DeadlineRuleShown"];
        };
        DeadlineRuleShown5: {
            /** @constant */
            primitive: "unless";
            condition: string;
            title: components["schemas"]["Bilingual"];
            rule: components["schemas"]["DeadlineRuleShown"];
        };
        DeadlineRuleShown6: {
            /** @constant */
            primitive: "excusable";
            rule: components["schemas"]["DeadlineRuleShown"];
            explanation: components["schemas"]["Bilingual"];
        };
        Decide: {
            /** @description a page of those asked for: what they could decide first, then the longest waiting */
            approvals: components["schemas"]["Approval"][];
            counts: {
                mine: number;
                me: number;
                others: number;
            };
        };
        Decision: {
            decidedBy: string;
            reference: string;
            /** Format: date */
            on: string;
            sha256?: string;
        };
        DecisionOutcome: {
            /** @constant */
            v: 1;
            commandId: string;
            accepted: boolean;
            refusal?: {
                code: string;
                message: components["schemas"]["Bilingual"];
                /** @description The faulty place in the input, as a JSON pointer (RFC 6901), if there is one. */
                pointer?: string;
            };
            /** @description true where the same command id had been decided before */
            repeated: boolean;
            /** @description the stream's version after the decision */
            version: number;
            /** @description the ledger position of the last event recorded, or 0 */
            position: number;
            eventTypes: string[];
            /** @description when the clock must call `advance` next: the agenda's next item or the outbox's next hour */
            nextWakeAt: null | string;
            /** @description outbox rows of this obligation are due for sending now */
            mailDue: boolean;
            /** @description names of triggers recorded: wake the rows that wait for them */
            wake: string[];
            /** @description nothing will ever be due again: the run may end */
            ended: boolean;
        };
        DecisionPending: {
            /** @enum {string} */
            kind: "change" | "completion";
            /** @description of the submission or the proposal */
            id: string;
            /** @description of a completion */
            occurrence: null | number;
            by: components["schemas"]["By"];
        };
        DeferralChange: {
            /** @enum {string} */
            kind: "deferral";
            occurrence: number;
            /** Format: date */
            newLastDay: string;
            decision: components["schemas"]["Decision"];
            reason: string;
        };
        /** @enum {string} */
        DelegatedAct: "approve" | "propose" | "record";
        DeliveryCounts: {
            waiting: number;
            accepted: number;
            givenUp: number;
            /** @description of the first that was given up and not sent again; null for none */
            givenUpFrom: null | number;
        };
        Deputising: {
            /** @enum {string} */
            role: "approver" | "owner";
            post: string;
            from: string;
            to: string;
            lastDay: string;
            /** @description what alone they do; absent: all of it */
            acts?: components["schemas"]["DelegatedAct"][];
            words: components["schemas"]["Bilingual"];
        };
        DescribedActivity: {
            position: number;
            /** @description of recording, in Wales */
            day: string;
            recordedAt: string;
            stream: string;
            eventId: string;
            type: string;
            personId: string;
            postId: null | string;
            onBehalfOf: null | string;
            /** @description by the clock or the loader */
            bySystem: boolean;
            effectiveAt: string;
            description: components["schemas"]["Bilingual"];
            recordedLate: null | components["schemas"]["RecordedLate"];
        };
        DescribedEvent: {
            position: number;
            version: number;
            eventId: string;
            type: string;
            recordedAt: string;
            effectiveAt: string;
            by: null | components["schemas"]["By"];
            description: components["schemas"]["Bilingual"];
            recordedLate: null | components["schemas"]["RecordedLate"];
        };
        Difference: {
            /** @enum {string} */
            of: "entry" | "fact" | "holidays" | "person" | "post";
            id: string;
            /**
             * @description which of them has it; a field that only one has is null in the other
             * @enum {string}
             */
            where: "both" | "file" | "register";
            /** @description null where one of the two has nothing of it at all */
            field: null | string;
            inFile: unknown;
            onRegister: unknown;
        };
        Differing: {
            field: string;
            expected: unknown;
            found: unknown;
        };
        DirectoryOn: {
            on: string;
            /** @description the version that was recorded last by the end of that day */
            version: {
                sha256: string;
                from: null | string;
            };
            posts: {
                post: string;
                holders: components["schemas"]["PostHolder"][];
            }[];
        };
        /** @enum {string} */
        DirectoryRole: "administrator" | "approver" | "auditor" | "official";
        DirectorySource: {
            /** @description of the file */
            sha256: string;
            /** @description when it was read, since it is looked at whenever it is asked for; null where nobody gave the time */
            readAt: null | string;
        };
        /** @enum {string} */
        Division: "england-and-wales" | "northern-ireland" | "scotland";
        Document: {
            reference: string;
            sha256?: string;
            /** Format: date */
            on?: string;
        };
        DocumentComparison: {
            older: components["schemas"]["Older"];
            newer: components["schemas"]["Older"];
            changes: components["schemas"]["DocumentComparisonShownChange"][];
        };
        DocumentComparisonShownChange: {
            /** @constant */
            is: "new";
            newer: {
                number: number;
                proposal: components["schemas"]["DocumentProposal"];
            };
            entry: null | components["schemas"]["EntryOfChange"];
        } | {
            /** @constant */
            is: "dropped";
            older: {
                number: number;
                proposal: components["schemas"]["DocumentProposal"];
            };
            entry: null | components["schemas"]["EntryOfChange"];
        } | {
            /** @enum {string} */
            is: "changed" | "repeated";
            older: {
                number: number;
                proposal: components["schemas"]["DocumentProposal"];
            };
            newer: {
                number: number;
                proposal: components["schemas"]["DocumentProposal"];
            };
            /** @description it is to be done by another day, or at another time */
            time: boolean;
            /** @description it is said in other words */
            words: boolean;
            entry: null | components["schemas"]["EntryOfChange"];
        };
        /** @enum {string} */
        DocumentFormat: "docx" | "html" | "pdf" | "text";
        DocumentProposal: {
            /** @description in UTF-16 units of the text: `text` stands there word for word */
            offset: number;
            text: string;
            label: components["schemas"]["PromiseLabel"];
            /** @enum {string} */
            strength: "firm" | "soft";
            language: components["schemas"]["Language"];
            /** @description word for word */
            datePhrase: null | string;
            expected: components["schemas"]["Expected"];
            /** @description who says it, as the letterhead, question or heading has it */
            speaker: null | string;
            /** @description which body it binds, as the text has it */
            bearer: null | string;
            /** @description of the date phrase */
            readings: components["schemas"]["CandidateReading"][];
            /** @description the rule that found it */
            rule: string;
        };
        DocumentReading: {
            text: string;
            saidOn: null | string;
            speaker: null | string;
            proposals: components["schemas"]["DocumentProposal"][];
            passedOver: components["schemas"]["PassedOver"][];
        };
        DocumentSource: {
            file: string;
            sha256: string;
            title: components["schemas"]["Bilingual"];
            /** Format: date */
            on?: string;
            speaker: string;
            place: string;
            offset: number;
            sentence: string;
            datePhrase?: string;
            also?: {
                place: string;
                offset: number;
                sentence: string;
            }[];
        };
        DocumentSourceShown: {
            file: string;
            sha256: string;
            title: {
                cy: string;
                en: string;
            };
            speaker: string;
            place: string;
            /** @description UTF-16 code units from the start of the file's text */
            offset: number;
            sentence: string;
            /** @description the day of the source, if it has one */
            on?: string;
            datePhrase?: string;
            /** @description further verbatim sentences about the same thing */
            also?: {
                place: string;
                offset: number;
                sentence: string;
            }[];
        };
        DoneOccurrence: {
            obligationId: string;
            title: components["schemas"]["PartlyTranslated"];
            kind: components["schemas"]["ObligationKind"];
            owner: null | string;
            number: number;
            standing: components["schemas"]["ObligationStanding"];
            doneOn: string;
            dueOn: null | string;
        };
        Due: {
            /** @description the reading it follows; kept where a later change replaced the date that the reading gave */
            readingId: string;
            /** @description the rule's canonical text, or the id of the change that set the date */
            ruleVersion: string;
            /** @description the last day on which the act is still lawful (or as promised), inclusive */
            lastLawfulDay: string;
            windowFrom: null | string;
            namedDay: string;
            operator: components["schemas"]["Operator"];
            lastWorkingDay: {
                on: string;
                provisional: boolean;
            };
            calendarVersion: string;
            steps: {
                id: string;
                text: {
                    cy: string;
                    en: string;
                };
                citation?: {
                    cy: string;
                    en: string;
                };
                calendarVersion?: string;
                date?: string;
            }[];
            /** @description the day from which this date stood in the register: reminders dated before it are never sent */
            setOn: string;
            /** @enum {string} */
            setBy: "correction" | "deferral" | "extension" | "reading" | "statutory-move";
            /** @description true until a named person chooses the reading (or legal advice is recorded) */
            candidate: boolean;
            /**
             * @description counts from what is expected and has not happened yet
             * @constant
             */
            projected?: true;
            /**
             * @description rests on holidays that are expected and not published yet
             * @constant
             */
            provisional?: true;
            /** @description the first day on which the act is lawful, where the rule has one: earlier is a breach too */
            firstLawfulDay?: string;
        };
        DutyEntry: {
            /** @description why nothing opens, for a duty that never has a date */
            opensNothing: null | components["schemas"]["Bilingual"];
            recurring: boolean;
            /** @description how many occurrences have passed already, and would be asked about if it were registered with no day from which it is held */
            past: number;
            readings: components["schemas"]["DutyReading"][];
            needs: components["schemas"]["DutyNeed"][];
            title: components["schemas"]["Bilingual"];
            /** @description arises each time something happens */
            eachTime: boolean;
            /** @description the entries of the register that were made from it */
            onRegister: string[];
            id: string;
            kind: components["schemas"]["ObligationKind"];
        };
        DutyFact: {
            fact: string;
            title: components["schemas"]["Bilingual"];
            kind: components["schemas"]["FactKind"];
            rules: {
                id: string;
                text: components["schemas"]["Bilingual"];
                inWords: components["schemas"]["Bilingual"];
                effectiveFrom: string;
            }[];
            recorded: components["schemas"]["Recorded"];
        };
        DutyNeed: {
            /** @description null where its own acts give it */
            supply: null | components["schemas"]["Supply2"] | {
                obligation: string;
                /** @enum {string} */
                of: "act" | "last-day";
            } | components["schemas"]["Supply3"] | {
                lastAct: string;
            };
            /** @description what kind of fact it is; null where it is none, or one that the plan does not name */
            factKind: components["schemas"]["DutyNeedFactKind"];
            /** @description what is recorded of it; null where nothing is, or where nobody records it */
            recorded: components["schemas"]["Recorded"];
            /** @description nothing is recorded that the date cannot do without */
            missing: boolean;
            name: string;
            /** @enum {string} */
            kind: "act" | "duty" | "event" | "extension" | "happening" | "holidays" | "parameter" | "pause" | "school" | "sitting";
            /** @description what the rule calls it; null where it gives no words */
            title: null | components["schemas"]["Bilingual"];
            /**
             * @description the rule has a date without it
             * @constant
             */
            optional?: true;
            /**
             * @description of a parameter: the years from one occurrence to the next, the day of the year, or a day to count from
             * @enum {string}
             */
            sets?: "day" | "day-of-year" | "interval";
        };
        DutyNeedFactKind: ("event" | "holiday-list" | "parameter" | "period" | "school-calendar" | "series" | "sitting-calendar") | null;
        DutyNeedRecorded: {
            /** @constant */
            kind: "obligation";
            /** @description the last lawful day of each occurrence that has one */
            lastDays: {
                number: number;
                on: string;
            }[];
            /** @description the day on which each occurrence was done, as confirmed */
            acts: {
                number: number;
                on: string;
            }[];
        };
        DutyReading: {
            id: string;
            citation: components["schemas"]["Bilingual"];
            /** @description what the provision says, in our words */
            text: components["schemas"]["Bilingual"];
            /** @description the rule as it is worked out */
            inWords: components["schemas"]["Bilingual"];
            effectiveFrom: string;
            /** @description the reading that the register works with until a named person chooses */
            working: boolean;
            coming: components["schemas"]["ComingDays"];
            /** @description the versions that the statute book has of it, the first first */
            versions: components["schemas"]["DutyVersion"][];
        };
        DutyVersion: {
            effectiveFrom: string;
            citation: components["schemas"]["Bilingual"];
            text: components["schemas"]["Bilingual"];
        };
        EarlierDue: {
            due: null | components["schemas"]["Due"];
            /** @enum {string} */
            why: "act" | "amendment" | "correction" | "deferral" | "extension" | "fact" | "pause" | "pause-end" | "reading" | "statutory-move";
            /** @description the event that set the date which replaced this one */
            eventId: string;
        };
        Ended: null | components["schemas"]["ShownAuditScopeEnded"];
        EndingChange: {
            /** @enum {string} */
            kind: "ending";
            /** @enum {string} */
            ground: "fulfilled" | "dropped" | "superseded" | "repealed" | "revoked" | "entered-in-error";
            reason: string;
            provision?: string;
            supersededBy?: string;
            trigger?: string;
        };
        EnglandAndWales: {
            events: components["schemas"]["Events"];
        } & {
            [key: string]: unknown;
        };
        EntryOfChange: {
            id: string;
            title: components["schemas"]["PartlyTranslated"];
            last: null | string;
            conflict: boolean;
        };
        Events: components["schemas"]["EventsItem"][];
        EventsItem: {
            title: string;
            /** Format: date */
            date: string;
            notes: string;
        } & {
            [key: string]: unknown;
        };
        Evidence: {
            evidenceId: string;
            reference: string;
            description: string;
            sha256: string;
            /** @description null where only a reference was given */
            file: null | components["schemas"]["EvidenceFileState"];
            /** @description the first version; null for that one itself */
            versionOf: null | string;
            version: number;
            effectiveOn: string;
            recordedLate: null | components["schemas"]["RecordedLate"];
            by: components["schemas"]["By"];
            eventId: string;
            recordedAt: null | string;
        };
        EvidenceFile: {
            /** @description of the upload; its key is that of `fileSubject(id)` */
            id: string;
            /** @description of the plain file, in bytes */
            bytes: number;
            name?: string;
            /** @description of the plain file */
            sha256?: string;
        };
        EvidenceFileState: {
            id: string;
            bytes: number;
            name: null | string;
            sha256: null | string;
        };
        EvidenceInput: {
            evidenceId?: string;
            reference?: string;
            sha256?: string;
        };
        ExcusableRule: {
            /** @enum {string} */
            primitive: "excusable";
            rule: components["schemas"]["DeadlineRule"];
            explanation: components["schemas"]["Bilingual"];
        };
        Expected: {
            kind: components["schemas"]["ExpectedKind"];
            /** @description the last lawful day, where the calendar settles it */
            last: null | string;
            /** @description the day the words were said; null where neither the caller nor the text says */
            saidOn: null | string;
        };
        /** @enum {string} */
        ExpectedKind: "date" | "event" | "recurring" | "undated" | "window";
        Explanation: {
            recordedLate: null | components["schemas"]["RecordedLate"];
            eventId: string;
            /** @description the owner's own word, or the second person's */
            by: components["schemas"]["By"];
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @description the last lawful day that stood; null where there was none */
            lastLawfulDay: null | string;
            explainedOn: string;
            /** @description what the rule accepts */
            accepts: {
                cy: string;
                en: string;
            };
            /** @description who put it forward: the words in the event are theirs */
            proposedBy: components["schemas"]["By"];
        };
        ExplanationChange: {
            /** @enum {string} */
            kind: "explanation";
            occurrence: number;
            reason: string;
            evidence: components["schemas"]["Document"];
            /** Format: date */
            explainedOn: string;
        };
        Extension: {
            newLastDay: string;
            eventId: string;
            provision: {
                cy: string;
                en: string;
            };
            by: components["schemas"]["By"];
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @description the name under which the rule or the reading allows it */
            category: string;
            decidedOn: string;
            /** @description who proposed what `by` approved: the words in the event are theirs */
            proposedBy: components["schemas"]["By"];
            /** @description the last day without any extension */
            originalLastDay: string;
            /** @description the latest day that the provision allows */
            limit: string;
        };
        ExtensionChange: {
            /** @enum {string} */
            kind: "extension";
            occurrence: number;
            reason: string;
            evidence: components["schemas"]["Document"];
            decision?: components["schemas"]["Decision"];
            category?: string;
            /** Format: date */
            newLastDay: string;
            /** Format: date */
            decidedOn: string;
        };
        ExtensionUnit: ("day" | "week" | "month" | "year") | components["schemas"]["ReadingExtensionUnit"];
        ExtensionUnitRegime: {
            title: components["schemas"]["Bilingual"];
            source: components["schemas"]["Bilingual"];
            restDays: number[];
            divisions: ("england-and-wales" | "scotland" | "northern-ireland")[];
            alsoOff?: components["schemas"]["AlsoOff"];
            /** @default [] */
            stillCount?: string[];
            /** @default false */
            breaks?: boolean;
        };
        FactChange: {
            /** @enum {string} */
            kind: "fact";
            fact: string;
            factKind: components["schemas"]["FactKind"];
            title?: components["schemas"]["Bilingual"];
            number?: number;
            /** @enum {string} */
            status: "recorded" | "projected";
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            until?: string;
            value?: string | number;
            school?: components["schemas"]["School"];
            sitting?: components["schemas"]["Sitting"];
            list?: string;
            opens?: components["schemas"]["OpensCases"];
            evidence: components["schemas"]["Document"];
        };
        FactCommand: components["schemas"]["ProposeChangeCommand"] | components["schemas"]["ApproveChangeCommand"] | components["schemas"]["RefuseChangeCommand"] | components["schemas"]["WithdrawChangeCommand"];
        FactCorrectionChange: {
            /** @enum {string} */
            kind: "fact-correction";
            number?: number;
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            until?: string;
            value?: string | number;
            school?: components["schemas"]["School"];
            sitting?: components["schemas"]["Sitting"];
            list?: string;
            reason: string;
            evidence: components["schemas"]["Document"];
        };
        FactEffect: {
            obligationId: string;
            title: components["schemas"]["PartlyTranslated"];
            authority: components["schemas"]["Authority"];
            occurrence: number;
            from: null | string;
            to: null | string;
        };
        FactEntry: {
            /** @description the day it happened, is expected, begins or counts from */
            effectiveOn: string;
            number: number;
            /** @enum {string} */
            status: "projected" | "recorded";
            /** @description the document that shows it */
            reference?: string;
            /** @description the last day of a period */
            until?: string;
            value?: string | number;
            school?: components["schemas"]["SchoolCalendar"];
            sitting?: components["schemas"]["SittingCalendar"];
            /** @description the version of a list of bank holidays */
            list?: string;
        };
        FactInFull: {
            /** @description of its stream; 0 where nothing is recorded of it yet */
            version: number;
            /** @description the entries that count from it or wait for it, by id */
            countedBy: {
                id: string;
                title: components["schemas"]["PartlyTranslated"];
            }[];
            /** @description the proposals that wait, each with those that wait beside it about the same entry, by id */
            rivals: {
                [key: string]: components["schemas"]["Proposal"][];
            };
            /** @description oldest first */
            recordedEffects: components["schemas"]["RecordedEffects"][];
            fact: string;
            /** @description null where nothing is recorded of it yet */
            kind: components["schemas"]["DutyNeedFactKind"];
            title: null | components["schemas"]["Bilingual"];
            /** @description by number; those recorded by mistake too */
            entries: components["schemas"]["RecordedEntry"][];
            /** @description how many entries of the register were told of it */
            reached: number;
            proposals: components["schemas"]["Proposal"][];
        };
        /** @enum {string} */
        FactKind: "event" | "series" | "period" | "parameter" | "school-calendar" | "sitting-calendar" | "holiday-list";
        FactPreview: {
            words: components["schemas"]["Bilingual"];
            /** @description who proposed what waits already about the same entry of the fact */
            rivals: string[];
            /** @description the dates it would set, move or take away */
            effects: components["schemas"]["FactEffect"][];
            /** @description how many more there are, of entries that the viewer may not see */
            outOfSight: number;
            /**
             * @description `two`: it becomes, or is, a proposal that somebody else must approve
             * @enum {string}
             */
            requires: "one" | "two";
        };
        FactSupply: {
            fact: string;
            entry?: number;
            /** @enum {string} */
            edge?: "first-day" | "last-day";
        } | {
            obligation: string;
            /** @enum {string} */
            of: "last-day" | "act";
        } | {
            /** @enum {string} */
            each: "calendar-year" | "financial-year" | "academic-year";
            /** Format: date */
            from: string;
        } | {
            /** Format: date */
            lastAct: string;
        };
        FactValue: {
            kind: components["schemas"]["FactKind"];
            entries: components["schemas"]["FactEntry"][];
        } | components["schemas"]["DutyNeedRecorded"];
        FactWithdrawalChange: {
            /** @enum {string} */
            kind: "fact-withdrawal";
            number?: number;
            reason: string;
            evidence: components["schemas"]["Document"];
        };
        Failed: {
            obligationId: string;
            code: string;
            message: {
                cy: string;
                en: string;
            };
        };
        FeedOf: {
            /** @constant */
            kind: "person";
        } | {
            /** @constant */
            kind: "post";
            postId: string;
        } | {
            /** @constant */
            kind: "view";
            viewId: string;
        };
        FieldChange: {
            /** @description dotted, e.g. `occurrences.1.due.lastLawfulDay` */
            field: string;
            /** @description its label for people; null for a technical field */
            label: null | components["schemas"]["Bilingual"];
            before: components["schemas"]["Side"];
            after: components["schemas"]["Side"];
        };
        /** @enum {string} */
        FindingCode: "attempt-altered" | "attempt-missing" | "attempt-without-event" | "cannot-be-derived" | "mail-altered" | "mail-missing" | "mail-not-asked-for" | "marked-without-record" | "outcome-altered" | "overdue-unsent" | "record-not-asked-for" | "recorded-mail-missing" | "sent-otherwise" | "wake-up-earlier" | "wake-up-later" | "wake-up-missing" | "wake-up-not-due" | "withdrawn-without-cause";
        FixedDate: {
            /** @constant */
            primitive: "fixed-date";
            date: string;
            operator: components["schemas"]["Operator"];
        };
        FixedDateRule: {
            /** @enum {string} */
            primitive: "fixed-date";
            /** Format: date */
            date: string;
            /** @enum {string} */
            operator: "before" | "on_or_before" | "on" | "from";
        };
        ForecastItem: {
            on: string;
            /** @enum {string} */
            kind: "last-day" | "look-again" | "milestone" | "milestone-reminder" | "opening" | "reminder";
            occurrence: null | number;
            /** @description of a milestone and its reminders */
            milestone?: components["schemas"]["Bilingual"];
            /** @description the ladder steps that one reminder covers */
            steps: string[];
            /** @description computed beyond the published holidays */
            provisional: boolean;
            /** @description the reading behind the date is not yet confirmed */
            candidate: boolean;
            /** @description the date counts from what is expected and has not happened yet */
            projected: boolean;
        };
        Given: components["schemas"]["Given2"] | components["schemas"]["Given3"];
        Given2: {
            /** @enum {string} */
            kind: "published";
            list: components["schemas"]["GivenList"];
            welsh?: components["schemas"]["GivenList"];
        };
        Given3: {
            /** @enum {string} */
            kind: "day";
            /** Format: date */
            on: string;
            divisions: ("england-and-wales" | "scotland" | "northern-ireland")[];
            title: components["schemas"]["Bilingual"];
        };
        GivenList: {
            "england-and-wales": components["schemas"]["EnglandAndWales"];
            scotland: components["schemas"]["EnglandAndWales"];
            "northern-ireland": components["schemas"]["EnglandAndWales"];
        };
        GivenMilestones: {
            /** @enum {string} */
            template?: "annual-report" | "consultation" | "five-yearly-review" | "statutory-instrument";
            /** @description the post of a milestone of the template */
            owners?: {
                milestone: string;
                owner: string;
            }[];
            list?: components["schemas"]["PlannedMilestone"][];
        };
        GovernmentChange: {
            act: string;
            on: string;
            /** @description it marked the obligation as a commitment of the government before */
            former: boolean;
            by: components["schemas"]["By"];
            eventId: string;
        };
        Health: {
            status: components["schemas"]["ServiceStatus"];
            /** @description every worker that did not end in order, the latest heard first */
            workers: {
                id: string;
                /** @description of the worker’s program; null: it did not say */
                build: null | string;
                heardSecondsAgo: number;
                alive: boolean;
            }[];
            /** @description commands whose sender gave up waiting, and clocks that are due and have not advanced */
            unanswered: {
                commands: number;
                oldestSeconds: null | number;
            };
            /** @description commands that stopped the program again and again, until a person releases them */
            setAside: components["schemas"]["SetAsideRow"][];
            /** @description of the ledger's last event */
            position: number;
            sealed: null | {
                size: number;
                publishedAt: null | string;
            };
            projections: components["schemas"]["ShownStatus"][];
            mail: components["schemas"]["MailHealth"];
            /** @description the last comparison of what was to be sent with what is there; null before the first */
            notices: null | components["schemas"]["LastCheck"];
            /**
             * @description `last-good`: the file of posts and people cannot be used, and what it held before is in use
             * @enum {string}
             */
            directory: "current" | "last-good";
            /** @description which list of bank holidays this program works with, and whether it is the one recorded */
            holidays: components["schemas"]["HolidayListStanding"];
        };
        /** @enum {string} */
        Hearer: "approver" | "deputy" | "owner";
        HeldPost: {
            post: string;
            /** @description null: from the beginning, and to this day */
            from: null | string;
            until: null | string;
        };
        HolidayListStanding: {
            /** @description the version that this process works with: the one recorded last, else that of the program */
            running: string;
            /** @description the day as at which it is published */
            asAt: string;
            /** @description the one last recorded; null where none is */
            recorded: null | string;
            /** @description the version that the program comes with: what a new ledger starts with */
            shipped: string;
            /** @description how many entries count by it */
            countedBy: number;
            /**
             * @description `unused`: none is recorded, and no entry counts by it; `another-recorded`: it has not been read yet, or cannot be read
             * @enum {string}
             */
            standing: "another-recorded" | "not-recorded" | "recorded" | "unused";
        };
        Home: {
            today: string;
            decide: components["schemas"]["Decide"];
            waiting: components["schemas"]["Decide"];
            /** @description how many entries of all that the person may see miss something, whoever owns them */
            incompleteOfAll: number;
            /** @description how many events were recorded late, of all that the person may see */
            lateRecordings: number;
            weeks: components["schemas"]["HomeWeek"][];
            actsFor: components["schemas"]["ActsFor"][];
            /**
             * @description whose tasks these are: of the posts that the person holds or acts in, or of every entry that they may see
             * @enum {string}
             */
            of: "everybody" | "posts";
            /** @description how far entries are counted: of more, a count is one more than that */
            countedUpTo: number;
            past: components["schemas"]["HomeList"];
            facts: components["schemas"]["HomeList"];
            next: components["schemas"]["HomeList"];
            readings: components["schemas"]["HomeList"];
            lookAgain: components["schemas"]["HomeList"];
            triggers: components["schemas"]["HomeList"];
            milestones: components["schemas"]["HomeList"];
            overdue: components["schemas"]["HomeList"];
            incomplete: components["schemas"]["HomeList"];
            thisMonth: components["schemas"]["HomeList"];
            toApprove: components["schemas"]["HomeList"];
        };
        HomeList: {
            count: number;
            tasks: components["schemas"]["HomeTask"][];
        };
        HomeTask: {
            title: components["schemas"]["PartlyTranslated"];
            /** @description of a trigger or a fact: what it is called; null where nobody has words for it */
            named: null | components["schemas"]["Bilingual"];
            /** @description somebody who is away, for whom it is done; null for the person’s own */
            forPerson: null | string;
            stream: string;
            kind: components["schemas"]["TaskKind"];
            /** @description of its entry */
            approver: null | string;
            /** @description its day is one of several that the words allow */
            candidate: boolean;
            /** @description what of the entry it is about: an occurrence’s number, the name of a trigger or a fact, a missing part; empty for the whole */
            key: string;
            /** @description who is to do it; null where nobody is named */
            post: null | string;
            /** @description the day by which, or since when; null where there is none */
            onDay: null | string;
        };
        HomeWeek: {
            monday: string;
            sunday: string;
            count: number;
        };
        /** @enum {string} */
        House: "commons" | "lords" | "senedd";
        Houses: {
            [key: string]: components["schemas"]["SittingHouses"];
        };
        ImportCheck: {
            sheet: null | string;
            rows: number;
            counts: {
                register: number;
                changed: number;
                unchanged: number;
                repeated: number;
                faulty: number;
            };
            faults: components["schemas"]["SheetFault"][];
            notes: components["schemas"]["SheetFault"][];
            /** @description the first of the rows that would be loaded */
            first: {
                row: number;
                title: string;
                id: string;
            }[];
        };
        /** @enum {string} */
        ImportState: "checked" | "loaded" | "loading" | "stopped";
        Inputs: {
            rule: null | components["schemas"]["RuleInput"];
            /** @description version of the list of bank holidays; null where none is recorded */
            calendar: null | string;
            timeZones: null | string;
            program: null | string;
            evidence: components["schemas"]["EvidenceInput"][];
        };
        IntervalParameter: {
            parameter: string;
            title: {
                cy: string;
                en: string;
            };
        };
        ItemsClosed: components["schemas"]["ItemsClosedItem"][];
        ItemsClosedItem: {
            itemId: string;
            reason: string;
            by: components["schemas"]["By"];
            eventId: string;
        };
        JudgeProposalsFailed: {
            number: number;
            code: string;
            message: {
                cy: string;
                en: string;
            };
        };
        Judged: components["schemas"]["JudgedItem"][];
        Judged2: {
            number: number;
            taken: components["schemas"]["Taken"];
        };
        JudgedItem: {
            number: number;
            entry: string;
        } | components["schemas"]["Judged2"];
        Judgement: {
            /** @description the reading that the date follows; null where a provision, a decision or a correction set the date */
            reading: null | {
                id: string;
                label: {
                    cy: string;
                    en: string;
                };
            };
            lastLawfulDay: null | string;
            timeliness: components["schemas"]["Timeliness"];
            /** @description for an absence: up to the day on which it was recorded */
            daysLate: number;
        };
        JudgementDone: {
            /** @description seen, and not taken */
            passedOver: number[];
            taken: {
                number: number;
                obligationId: string;
                /**
                 * @description a new entry, or one that was there and says the same
                 * @enum {string}
                 */
                how: "existing" | "registered";
            }[];
            /** @description those that could not be put on the register */
            failed: components["schemas"]["JudgeProposalsFailed"][];
        };
        KindLadder: {
            /** @description of its stream */
            version: number;
            versions: components["schemas"]["KindLadderVersion"][];
            kind: components["schemas"]["ObligationKind"];
            /** @description null: whatever the authority */
            authority: components["schemas"]["Authority"] | null;
        };
        KindLadderVersion: {
            from: string;
            recordedAt: string;
            reached: string[];
            /** @description those not reached, with why when last tried */
            failed: components["schemas"]["CarryOutFailed"][];
            /** @description every entry was tried; without it, it was interrupted and goes on */
            finished: boolean;
            /** @description which version it is, from 1 */
            number: number;
            by: components["schemas"]["By"];
            reason: string;
            /** @description null: as it was before any was set */
            ladder: null | components["schemas"]["LadderShown"];
            /** @description how many open entries of the kind were listed, and how many of them keep a ladder of their own */
            entries: number;
            keepOwn: number;
            /** @description of the list as it was previewed */
            listSha256: string;
        };
        KindLadders: components["schemas"]["KindLaddersItem"][];
        KindLaddersItem: {
            kind: components["schemas"]["ObligationKind"];
            /** @description null: whatever the authority */
            authority: components["schemas"]["Authority"] | null;
            number: number;
            ladder: null | components["schemas"]["LadderShown"];
            from: null | string;
        };
        Ladder: {
            before?: components["schemas"]["Before"];
            on?: {
                to: ("owner" | "approver" | "deputy")[];
            };
            after?: components["schemas"]["Before"];
            weekly?: {
                to: ("owner" | "approver" | "deputy")[];
                /** @default [] */
                escalations?: {
                    fromWeek: number;
                    to: ("owner" | "approver" | "deputy")[];
                }[];
            };
        };
        LadderInForce: {
            /** @description who set it and why; null where it is that of the kind and the authority */
            set: null | {
                from: string;
                reason: string;
                by: components["schemas"]["By"];
            };
            /** @description the ladder of its kind and authority, whatever was set */
            byDefault: {
                /** @description a newer version stands beside the older, which holds up to its day */
                version: number;
                id: string;
                ladder: components["schemas"]["LadderShown"];
                words: components["schemas"]["Bilingual"][];
            };
            /** @description every version that was set, oldest first; null: that of the kind and the authority again */
            versions: {
                from: string;
                ladder: null | components["schemas"]["LadderShown"];
                reason: string;
                by: components["schemas"]["By"];
            }[];
            ladder: components["schemas"]["LadderShown"];
            words: components["schemas"]["Bilingual"][];
        };
        LadderOffset: {
            count: number;
            unit: components["schemas"]["CalendarUnit"];
            to: components["schemas"]["Hearer"][];
        };
        LadderShown: {
            before: components["schemas"]["LadderOffset"][];
            after: components["schemas"]["LadderOffset"][];
            on?: {
                to: components["schemas"]["Hearer"][];
            };
            /** @description every week after the day, until it is done */
            weekly?: {
                to: components["schemas"]["Hearer"][];
                /** @description who hears instead from a week on: it rises */
                escalations: {
                    fromWeek: number;
                    to: components["schemas"]["Hearer"][];
                }[];
            };
        };
        Ladders: components["schemas"]["LaddersItem"][];
        LaddersItem: {
            from: string;
            ladder: null | components["schemas"]["LadderShown"];
            reason: string;
            by: components["schemas"]["By"];
            eventId: string;
        };
        /** @enum {string} */
        Language: "cy" | "en";
        LastCheck: {
            checkedAt: string;
            obligations: number;
            mails: number;
            findings: number;
        };
        LateRecording: {
            reason: string;
            document: components["schemas"]["Document"];
        };
        LaterVersion: {
            effectiveFrom: string;
            rule: components["schemas"]["DeadlineRuleShown"];
            /** @description the provision that made it so */
            provision: {
                cy: string;
                en: string;
            };
        };
        LegalReadingChange: {
            /** @enum {string} */
            kind: "legal-reading";
            readingId: string;
            advice: {
                from: string;
                reference: string;
                /** Format: date */
                on: string;
                sha256?: string;
            };
        };
        LegislationSource: {
            /** @enum {string} */
            kind: "legislation";
            title: components["schemas"]["Bilingual"];
            provision: components["schemas"]["Bilingual"];
            /** Format: date */
            asAt: string;
            /** Format: date */
            inForceFrom?: string;
            /** Format: uri */
            url?: string;
            words: components["schemas"]["Bilingual"];
        };
        Link: {
            /** @enum {string} */
            type: "follows" | "precedes" | "replaces" | "part-of" | "answers" | "possibly-same-as" | "comes-from";
            to: string;
        };
        LinkCommand: {
            /** @enum {string} */
            type: "link";
            link: components["schemas"]["Link"];
            reason: string;
        };
        LinkShown: {
            type: components["schemas"]["Type"];
            to: string;
        };
        LinkedEntry: {
            type: components["schemas"]["Type"];
            /** @description the entry at the other end */
            to: string;
            /** @description the other entry has the link, and it is removed there */
            inverse: boolean;
            /** @description what the other is to this one, before its title */
            words: components["schemas"]["Bilingual"];
            title: components["schemas"]["PartlyTranslated"];
        };
        List: components["schemas"]["ListItem"][];
        ListDifference: {
            division: components["schemas"]["Division"];
            date: string;
            /** @enum {string} */
            change: "added" | "removed" | "renamed";
            title: string;
        };
        ListItem: {
            id: string;
            title: components["schemas"]["Bilingual"];
            /**
             * @default other
             * @enum {string}
             */
            kind?: "procurement" | "evidence" | "consultation" | "draft" | "translation" | "clearance" | "laying" | "publication" | "other";
            rule: components["schemas"]["Rule"];
            owner?: string;
            ladder?: string[];
        };
        ListedAccess: {
            at: string;
            personId: string;
            onBehalfOf: null | string;
            /** @enum {string} */
            kind: "bundle" | "evidence" | "mail";
            /** @description null for what is about several entries, or about none */
            obligationId: null | string;
            /** @description the id of the evidence or the mail; of a bundle its fingerprint */
            what: string;
            /** @enum {string} */
            through: "api" | "page";
            id: number;
        };
        ListedAttempt: {
            attempt: number;
            attemptedAt: string;
            /** @enum {string} */
            outcome: "accepted" | "failed" | "none" | "unknown";
            detail: null | string;
            outcomeAt: null | string;
            /** @description who acts in the post for somebody who is away, and had a copy */
            alsoTo: string[];
        };
        ListedDivisions: {
            "england-and-wales": components["schemas"]["ListedHoliday"][];
            scotland: components["schemas"]["ListedHoliday"][];
            "northern-ireland": components["schemas"]["ListedHoliday"][];
        };
        ListedDocument: {
            format: components["schemas"]["DocumentFormat"];
            /** @description of its stream */
            version: number;
            /** @description what people call it; goes with the file */
            title?: string;
            /** @description the document */
            file: components["schemas"]["EvidenceFile"];
            /** @description of the document as it is stored: sealed */
            sha256: string;
            /** @description the older version in whose place it comes */
            replaces: null | string;
            /** @description its text and what was found in it, as JSON */
            reading: components["schemas"]["Reading2"];
            /** @description how many were found */
            proposals: number;
            /** @enum {string} */
            language: "both" | "cy" | "en";
            documentId: string;
            /** @description the day on which its words were said; null where neither it nor anybody says */
            saidOn: null | string;
            passedOver: number;
            readBy: components["schemas"]["By"];
            readAt: string;
            /** @description proposals by what became of them */
            counts: components["schemas"]["Counts"];
            /** @description the newer version that came in its place */
            replacedBy: null | string;
        };
        ListedDuty: {
            /** @description of its first rule */
            citation: components["schemas"]["Bilingual"];
            entries: components["schemas"]["ListedEntry"][];
            /** @description the facts that it became, such as an election */
            facts: string[];
            title: {
                cy: string;
                en: string;
            };
            id: string;
            name: string;
            bearer: {
                cy: string;
                en: string;
            };
        };
        ListedEntry: {
            title: components["schemas"]["Bilingual"];
            /** @description arises each time something happens */
            eachTime: boolean;
            /** @description the entries of the register that were made from it */
            onRegister: string[];
            id: string;
            kind: components["schemas"]["ObligationKind"];
        };
        ListedHoliday: {
            date: string;
            title_en: string;
            title_cy: string;
            substitute: boolean;
            notes_en: null | string;
        };
        ListedMail: {
            mailId: string;
            obligationId: null | string;
            /** @description a post, or `responsible-body` */
            recipient: string;
            template: string;
            plannedAt: string;
            sendAt: string;
            /** @enum {string} */
            state: "sent" | "undeliverable" | "waiting" | "withdrawn";
            messageId: null | string;
            lastOutcome: null | string;
            lastDetail: null | string;
            lastAt: null | string;
            attempts: components["schemas"]["ListedAttempt"][];
            /** @description what else the message said that it was sent in */
            together: components["schemas"]["CoveredMail"][];
        };
        /** @enum {string} */
        ListedOutside: "failed" | "kept" | "none";
        LoadOutcome: {
            loaded: number;
            refused: {
                id: string;
                why: components["schemas"]["Bilingual"];
            }[];
            clocksLeft: number;
        };
        LookAgainCommand: {
            /** @enum {string} */
            type: "look-again";
            note: string;
            /** Format: date */
            nextOn?: string;
        };
        MailHealth: {
            /** @description of more than are counted, one more than that */
            waiting: number;
            /** @description tried, and not accepted by a server yet */
            retrying: number;
            /** @description the first attempt of the oldest of those */
            retryingSince: null | string;
            undeliverable: number;
            /** @description of the undeliverable: those that could not be made */
            unbuildable: number;
        };
        MailInList: {
            state: components["schemas"]["MailState"];
            attempts: number;
            template: string;
            obligationId: null | string;
            mailId: string;
            sendAt: string;
            /** @description a post, or `responsible-body` */
            recipient: string;
            lastDetail: null | string;
            lastAt: null | string;
        };
        MailSettingsShown: {
            /** @description null before a worker has said it */
            server: null | {
                host: string;
                port: number;
                /**
                 * @description `always`: from the first byte, or the server must offer it; `offered`: where it does; `never`: not even then
                 * @enum {string}
                 */
                tls: "always" | "never" | "offered";
                /** @description whether the worker signs in there */
                signsIn: boolean;
                /** @description whom emails come from */
                sender: string;
                notedAt: string;
            };
            mail: components["schemas"]["MailHealth"];
            /** @description the test emails of the last thirty days, the newest first */
            tests: components["schemas"]["AnsweredTestMail"][];
        };
        MailStanding: {
            mailId: string;
            /** @description null for a digest, and for what a change of government asked for */
            obligationId: null | string;
            /** @description a post, or `responsible-body` */
            recipient: string;
            template: string;
            /** @description the hour that its event asked for */
            sendAt: string;
            /** @description the event that asked for it */
            askedBy: string;
            attempts: number;
            findings: components["schemas"]["FindingCode"][];
            /** @description what else the last message covered that it was sent in, and whose */
            together: components["schemas"]["RecordOfMailCoveredMail"][];
            /** @enum {string} */
            state: "sent" | "undeliverable" | "waiting" | "withdrawn";
            lastOutcome: null | string;
            lastAt: null | string;
        };
        /** @enum {string} */
        MailState: "retrying" | "sent" | "undeliverable" | "waiting" | "withdrawn";
        MailWords: {
            /** @description with what else its message said about entries that may be seen */
            mail: components["schemas"]["ListedMail"];
            /** @description null where they cannot be written out */
            words: null | components["schemas"]["WordsOfMail"];
            /** @description sent to whoever asks */
            own: boolean;
        };
        /** @enum {string} */
        Matter: "approver-removal" | "completion" | "correction" | "ending" | "entry" | "fact" | "fact-correction" | "fact-with-date" | "legal-reading" | "move" | "newer-version" | "reading" | "setting-aside";
        Milestone: {
            /** @description null while the occurrence has no due date, or where it would lie outside the days that the register keeps */
            on: null | string;
            /** @description counted over holidays that are not published yet */
            provisional: boolean;
            /** @description the day from which its date stands */
            setOn: null | string;
            /** @description the dates that it had before, oldest first */
            earlier: string[];
            /** @description its day ended before it was reached, as recorded */
            missed: boolean;
            reached: null | components["schemas"]["Reached"];
            /** @description the day of the last reminder sent, for this date or an earlier one */
            remindedOn: null | string;
            /** @description the plan has it no longer */
            dropped: boolean;
            id: string;
            title: {
                cy: string;
                en: string;
            };
            /** @enum {string} */
            kind: "clearance" | "consultation" | "draft" | "evidence" | "laying" | "other" | "procurement" | "publication" | "translation";
            rule: components["schemas"]["MilestoneRule"];
            /** @description the post that is reminded; the owner of the entry unless given */
            owner?: string;
            /** @description its own reminders before it, instead of the usual ones */
            ladder?: string[];
        };
        MilestoneClash: {
            /** @description names the finding, e.g. `translation-in-august/translation` */
            key: string;
            milestone: string;
            message: components["schemas"]["Bilingual"];
            /**
             * @description it follows from an election that is expected, and not recorded yet
             * @constant
             */
            projected?: true;
        };
        MilestoneRule: {
            /** @description 0 is that day itself; in working days the last one no later, or the first one no earlier */
            count: number;
            /** @enum {string} */
            unit: "day" | "month" | "week" | "working-day" | "year";
            /** @enum {string} */
            direction: "after" | "before";
            /**
             * @description whose working days; Wales unless given
             * @enum {string}
             */
            nation?: "england" | "northern-ireland" | "scotland" | "wales";
            /** @description the milestone that it counts from; the due date unless given */
            milestone?: string;
        };
        MilestoneSummary: {
            id: string;
            title: components["schemas"]["Bilingual"];
            on: string;
            missed: boolean;
            post: null | string;
        };
        Milestones: {
            /** @enum {string} */
            template?: "five-yearly-review" | "annual-report" | "consultation" | "statutory-instrument";
            owners?: components["schemas"]["Owners"];
            list?: components["schemas"]["List"];
        };
        /** @enum {string} */
        MissingPart: "date-or-look-again" | "occurrence-date" | "owner";
        MonthlyLoad: {
            /** @description `2026-12`, the first first */
            months: string[];
            /** @description of each month */
            totals: number[];
            /** @description those with the most first */
            owners: {
                owner: null | string;
                /** @description of each month */
                counts: number[];
                total: number;
            }[];
        };
        MovedDate: {
            occurrence: number;
            from: null | string;
            to: null | string;
        };
        NamedFile: {
            obligationId: string;
            evidence: components["schemas"]["Evidence"];
            file: components["schemas"]["EvidenceFileState"];
        };
        Nations: Record<string, never>;
        Need: {
            message: components["schemas"]["Bilingual"];
            code: string;
        };
        NeedDay: {
            number: number;
            on: string;
            until?: string;
            value?: string | number;
            expected: boolean;
        };
        NeedFrom: {
            /** @constant */
            kind: "fact";
            fact: string;
            factKind: components["schemas"]["FactKind"];
            entry?: number;
        } | {
            /** @constant */
            kind: "obligation";
            id: string;
            /** @enum {string} */
            of: "act" | "last-day";
        } | {
            /** @constant */
            kind: "each";
            each: string;
            from: string;
        } | {
            /** @constant */
            kind: "own-act";
        } | {
            /** @constant */
            kind: "own-decision";
        } | {
            /** @constant */
            kind: "nothing";
        };
        NestedRule: {
            primitive: string;
        };
        NewerRule: {
            /** @description the entry’s definition, once it takes it on */
            definition: components["schemas"]["ObligationDefinitionShown"];
            rule: components["schemas"]["DeadlineRuleShown"];
            obligationId: string;
            title: components["schemas"]["PartlyTranslated"];
            /** @description the duty’s number in the statute book */
            duty: string;
            readingId: string;
            label: components["schemas"]["Bilingual"];
            effectiveFrom: string;
            provision: components["schemas"]["Bilingual"];
            /** @description the rule as it is worked out */
            inWords: components["schemas"]["Bilingual"];
        };
        NewerRules: {
            /** @description how many entries of the register are of the statute book */
            looked: number;
            newer: components["schemas"]["NewerRule"][];
            /** @description taken on, and still to take effect */
            toCome: components["schemas"]["ShownVersion"][];
        };
        NoteProgressCommand: {
            /** @enum {string} */
            type: "note-progress";
            text: string;
            /** Format: date */
            effectiveOn?: string;
            late?: components["schemas"]["LateRecording"];
        };
        Notices: {
            checkedAt: string;
            /** @description how many mails the record asks for, by what became of them */
            counts: {
                withdrawn: number;
                undeliverable: number;
                sent: number;
                waiting: number;
            };
            /** @description the latest of them */
            mails: components["schemas"]["MailStanding"][];
            findings: components["schemas"]["WordedFinding"][];
            /** @description how many there are, listed or not */
            findingCount: number;
        };
        Notified: components["schemas"]["NotifiedItem"][];
        NotifiedItem: {
            entries: string[];
            mailId: string;
            post: string;
        };
        ObligationCommand: components["schemas"]["AmendCommand"] | components["schemas"]["ChooseReadingCommand"] | components["schemas"]["NoteProgressCommand"] | components["schemas"]["AttachEvidenceCommand"] | components["schemas"]["SubmitCompletionCommand"] | components["schemas"]["ConfirmCompletionCommand"] | components["schemas"]["RefuseCompletionCommand"] | components["schemas"]["RecordAbsenceCommand"] | components["schemas"]["ProposeChangeCommand"] | components["schemas"]["ApproveChangeCommand"] | components["schemas"]["RefuseChangeCommand"] | components["schemas"]["WithdrawChangeCommand"] | components["schemas"]["AnswerTriggerCommand"] | components["schemas"]["LookAgainCommand"] | components["schemas"]["TransferOwnershipCommand"] | components["schemas"]["SetMilestonesCommand"] | components["schemas"]["ReachMilestoneCommand"] | components["schemas"]["CloseItemCommand"] | components["schemas"]["LinkCommand"] | components["schemas"]["UnlinkCommand"] | components["schemas"]["CloseCommand"] | components["schemas"]["SetBodyMailCommand"] | components["schemas"]["SetLadderCommand"];
        ObligationDefinition: {
            id: string;
            kind: components["schemas"]["ObligationKind"];
            title: {
                cy?: string;
                en?: string;
            };
            source: components["schemas"]["DocumentSource"] | components["schemas"]["LegislationSource"];
            responsible: string;
            owner?: string;
            approver?: string;
            deputy?: string;
            /** @enum {string} */
            authority: "statutory" | "ministerial" | "internal";
            legalBasis?: {
                citation: components["schemas"]["Bilingual"];
                /** Format: uri */
                url?: string;
                rendering?: components["schemas"]["Bilingual"];
                correctedCitation?: components["schemas"]["Bilingual"];
            };
            interpretation: components["schemas"]["Bilingual"];
            readings: components["schemas"]["Reading"][];
            workingReading?: string;
            undated?: components["schemas"]["DeadlineRule"];
            /** Format: date */
            lookAgain?: string;
            /** Format: date */
            heldFrom?: string;
            facts?: {
                [key: string]: components["schemas"]["FactSupply"];
            };
            openedBy?: string;
            caseOf?: {
                template: string;
                number: string;
            };
            /** @default [] */
            triggers?: string[];
            /** @default [] */
            items?: {
                id: string;
                title: {
                    cy?: string;
                    en?: string;
                };
            }[];
            /** @default [] */
            links?: components["schemas"]["Link"][];
            milestones?: components["schemas"]["Milestones"];
            /** @default [] */
            tags?: string[];
            conflict?: components["schemas"]["Bilingual"];
            /**
             * @default false
             * @enum {boolean}
             */
            mailResponsibleBody?: false;
        };
        ObligationDefinitionShown: {
            id: string;
            kind: components["schemas"]["ObligationKind"];
            title: components["schemas"]["PartlyTranslated"];
            source: components["schemas"]["Source"];
            /** @description the body as the source names it; never mailed unless a person switches it on */
            responsible: string;
            authority: components["schemas"]["Authority"];
            /** @description how the register's editors interpret the words, shown as such */
            interpretation: {
                cy: string;
                en: string;
            };
            /** @description the ways to read the date; none where `undated` says why */
            readings: components["schemas"]["ReadingShown"][];
            /** @description names of events that wake this obligation, e.g. `government-formed` */
            triggers: string[];
            /** @description parts closable one by one */
            items: {
                id: string;
                title: components["schemas"]["PartlyTranslated"];
            }[];
            links: components["schemas"]["LinkShown"][];
            tags: string[];
            /** @constant */
            mailResponsibleBody: false;
            /** @description posts in the department */
            owner?: string;
            approver?: string;
            /** @description hears of the steps of a ladder that name the deputy */
            deputy?: string;
            legalBasis?: {
                citation: {
                    cy: string;
                    en: string;
                };
                /** @description shown as a link: nothing that a browser would run */
                url?: string;
                /** @description our own words, always shown as "not the official text" */
                rendering?: {
                    cy: string;
                    en: string;
                };
                /** @description where the source misnames the law: a sentence on what it said and what it meant; the source keeps its words */
                correctedCitation?: {
                    cy: string;
                    en: string;
                };
            };
            /** @description for legal readings: the one the responsible body acts on. Still "not yet confirmed" until a named person chooses */
            workingReading?: string;
            undated?: components["schemas"]["DeadlineRuleShown"];
            /** @description a policy date to look again, where there is no due date */
            lookAgain?: string;
            /** @description for a recurring duty: the day from which the register keeps it; what went before is left to the archive, unasked */
            heldFrom?: string;
            /** @description where the names in its rules get their days from; a name that is not listed is a fact of that name */
            facts?: {
                [key: string]: components["schemas"]["Supply"];
            };
            /** @description for a template of cases: the name in its rules that stands for the day on which each case arises */
            openedBy?: string;
            /** @description for a case: which of which template */
            caseOf?: components["schemas"]["CaseOf"];
            /** @description the steps within each occurrence: a template, a list, or both */
            milestones?: components["schemas"]["GivenMilestones"];
            /** @description a recorded conflict between two statements of the date, shown on the page */
            conflict?: {
                cy: string;
                en: string;
            };
        };
        /** @enum {string} */
        ObligationKind: "recurring-duty" | "continuous-duty" | "one-off-commitment" | "action" | "recommendation" | "standing-meeting" | "statement" | "past-event" | "case-template" | "case";
        ObligationListing: {
            /** @description the earliest occurrence not done; the last one where all are done */
            current: null | components["schemas"]["OccurrenceSummary"];
            standing: components["schemas"]["ObligationStanding"];
            /** @description something is missing */
            incomplete: boolean;
            position: number;
            nextWakeAt: null | string;
            id: string;
            kind: components["schemas"]["ObligationKind"];
            title: components["schemas"]["PartlyTranslated"];
            responsible: string;
            owner: null | string;
            approver: null | string;
            /** @enum {string} */
            status: "closed" | "open";
            firstKnownOn: string;
            place: string;
            occurrences: components["schemas"]["OccurrenceSummary"][];
            lookAgainOn: null | string;
            lookAgainReached: boolean;
            /** @description pending triggers */
            awaits: string[];
            /** @description triggers that reached it, each by the event that recorded or last corrected it */
            reached: {
                trigger: string;
                triggerEventId: string;
            }[];
            /** @description facts that its dates count from and that nothing is recorded of */
            lacks: string[];
            /** @description what it was told of, each by the event that last changed it */
            received: {
                source: string;
                factEventId: string;
            }[];
            /** @description reached, but not answered by the owner */
            unanswered: string[];
            /** @description an unconfirmed candidate date */
            readingToChoose: boolean;
            /** @description what that candidate date follows from: a reading of the law takes advice, any other a choice */
            readingBasis: ("legal" | "policy") | null;
            proposalsPending: number;
            /** @description what waits for a second person, and who the first is */
            decisionsPending: components["schemas"]["DecisionPending"][];
            tags: string[];
            /** @description for a case: which of which template, and the day on which it arose */
            caseOf: null | {
                template: string;
                number: string;
                arose: null | string;
            };
            authority: components["schemas"]["Authority"];
            /** @description the day of its source; the day it was first known where the source has none */
            saidOn: string;
            /** @description for a commitment of a former government: the day of the change that marked it */
            formerSince: null | string;
            /** @description when who is reminded is set for this entry itself */
            ownLadder: boolean;
            /** @description as the entry has them; those that stood once apart */
            links: components["schemas"]["LinkShown"][];
            formerLinks: components["schemas"]["LinkShown"][];
            missing: components["schemas"]["MissingPart"][];
            version: number;
        };
        /** @enum {string} */
        ObligationStanding: "awaiting-confirmation" | "clock-stopped" | "closed" | "date-passed-outcome-not-recorded" | "done-early" | "done-in-time" | "done-late" | "done-no-date" | "due-soon" | "explained" | "late" | "no-date" | "not-due";
        OccurrenceSummary: {
            number: number;
            opensOn: string;
            windowFrom: null | string;
            candidate: boolean;
            provisional: boolean;
            /** @description counts from what is expected and has not happened yet */
            projected: boolean;
            /** @description the day on which its outcome was last judged anew */
            restatedOn: null | string;
            /** @description what of it is dated and still to be reached, and which post is to reach it */
            milestones: components["schemas"]["MilestoneSummary"][];
            stage: components["schemas"]["Stage"];
            lastLawfulDay: null | string;
            timeliness: components["schemas"]["Timeliness"] | null;
            passedBeforeLoading: boolean;
            absenceRecorded: boolean;
            /** @description the reading that counts gives it no date, and a person must say what applies */
            lacksDate: boolean;
            /** @description it has no date because its clock is stopped */
            stopped: boolean;
        };
        OffsetRule: {
            /** @enum {string} */
            primitive: "offset";
            anchor: components["schemas"]["__schema0"];
            count: number;
            unit: components["schemas"]["ExtensionUnit"];
            /** @enum {string} */
            convention: "after" | "beginning-with" | "clear";
            /** @enum {string} */
            direction: "forward" | "backward";
            /** @enum {string} */
            operator: "before" | "on_or_before" | "on" | "from";
            /** @enum {string} */
            eventOnOtherDay?: "day-zero" | "moves-to-next";
            pause?: {
                event: string;
                title: components["schemas"]["Bilingual"];
                provision?: components["schemas"]["Bilingual"];
                /** @enum {string} */
                first: "included" | "excluded";
                /** @enum {string} */
                last: "included" | "excluded";
            };
            extension?: {
                event: string;
                title: components["schemas"]["Bilingual"];
                provision?: components["schemas"]["Bilingual"];
                count: number;
            };
        };
        OffsetRuleShown: {
            /** @constant */
            primitive: "offset";
            anchor: components["schemas"]["Anchor"];
            count: number;
            unit: components["schemas"]["Unit"];
            /** @enum {string} */
            convention: "after" | "beginning-with" | "clear";
            /** @enum {string} */
            direction: "backward" | "forward";
            operator: components["schemas"]["Operator"];
            /**
             * @description counted units only: how to treat an event on a day that does not count; default `day-zero`
             * @enum {string}
             */
            eventOnOtherDay?: "day-zero" | "moves-to-next";
            pause?: components["schemas"]["RulePause"];
            /** @description once the event is recorded the whole length is this one, from the same day: never counted from the first last day */
            extension?: {
                event: string;
                title: {
                    cy: string;
                    en: string;
                };
                count: number;
                provision?: {
                    cy: string;
                    en: string;
                };
            };
        };
        Older: {
            /** @description what people call it; goes with the file */
            title?: string;
            documentId: string;
            /** @description the day on which its words were said; null where neither it nor anybody says */
            saidOn: null | string;
        };
        OpenRule: {
            /** @enum {string} */
            primitive: "open";
            /** @enum {string} */
            reason: "continuous" | "undated" | "vague" | "contingent" | "past";
            explanation: components["schemas"]["Bilingual"];
        };
        Opens: {
            template: string;
            number: string;
            /** @description default: the template’s */
            owner?: string;
            /** @description what this case is about; default: the template’s title */
            title?: components["schemas"]["PartlyTranslated"];
        };
        OpensCases: {
            template: string;
            number: string;
            owner?: string;
            title?: {
                cy?: string;
                en?: string;
            };
        };
        /** @enum {string} */
        Operator: "before" | "from" | "on" | "on_or_before";
        Outcome: ("accepted" | "certificate" | "gone" | "no-connection" | "no-secret" | "no-such-host" | "not-accepted" | "not-https" | "private-address" | "redirected" | "timed-out" | "unknown") | null;
        Owner: {
            before: null | string;
            after: null | string;
        };
        Owners: {
            milestone: string;
            owner: string;
        }[];
        Part10: {
            secret: null | string;
            webhookId: string;
            secretId: string;
            overlapUntil: string;
            by: components["schemas"]["By"];
        };
        Part11: {
            secret: null | string;
            webhookId: string;
            reason: string;
            by: components["schemas"]["By"];
        };
        Part12: {
            secret: null | string;
            webhookId: string;
            by: components["schemas"]["By"];
        };
        Part13: {
            secret: null | string;
            webhookId: string;
            failingSince: string;
            by: components["schemas"]["By"];
        };
        Part14: {
            secret: null | string;
            webhookId: string;
            fromPosition: number;
            /** @description the last event of the ledger when it was asked */
            toPosition: number;
            reason: string;
            by: components["schemas"]["By"];
        };
        Part15: {
            secretId: string;
            by: components["schemas"]["By"];
            /** @description what administrators call it */
            name: string;
            url: string;
            /** @description of what it hears; every topic where none is named */
            topics: components["schemas"]["Topic"][];
            /** @description of which kinds of entry it hears; of every kind, and of facts, where none is named */
            kinds: components["schemas"]["ObligationKind"][];
            webhookId: string;
        };
        Part16: {
            reason: string;
            by: components["schemas"]["By"];
            /** @description what administrators call it */
            name: string;
            url: string;
            /** @description of what it hears; every topic where none is named */
            topics: components["schemas"]["Topic"][];
            /** @description of which kinds of entry it hears; of every kind, and of facts, where none is named */
            kinds: components["schemas"]["ObligationKind"][];
            webhookId: string;
        };
        Part17: {
            webhookId: string;
            secretId: string;
            overlapUntil: string;
            by: components["schemas"]["By"];
        };
        Part18: {
            webhookId: string;
            fromPosition: number;
            /** @description the last event of the ledger when it was asked */
            toPosition: number;
            reason: string;
            by: components["schemas"]["By"];
        };
        Part2: {
            kind?: components["schemas"]["FactKind"];
            title?: components["schemas"]["Bilingual"];
            number?: number;
            /** @enum {string} */
            status?: "recorded" | "projected";
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            until?: string;
            value?: string | number;
            school?: components["schemas"]["School"];
            sitting?: components["schemas"]["Sitting"];
            list?: string;
            evidence: components["schemas"]["Document"];
            /** @enum {boolean} */
            evenIfNothingWaits?: true;
            late?: components["schemas"]["LateRecording"];
        };
        Part3: {
            proposed: components["schemas"]["Proposed"];
            /** @description all of it; null for whoever sees only some of its entries */
            text: null | string;
            speaker: null | string;
            over: components["schemas"]["PassedOver"][];
            format: components["schemas"]["DocumentFormat"];
            /** @description of its stream */
            version: number;
            /** @description what people call it; goes with the file */
            title?: string;
            /** @description the document */
            file: components["schemas"]["EvidenceFile"];
            /** @description of the document as it is stored: sealed */
            sha256: string;
            /** @description the older version in whose place it comes */
            replaces: null | string;
            /** @description its text and what was found in it, as JSON */
            reading: components["schemas"]["Reading2"];
            /** @description how many were found */
            proposals: number;
            /** @enum {string} */
            language: "both" | "cy" | "en";
            documentId: string;
            /** @description the day on which its words were said; null where neither it nor anybody says */
            saidOn: null | string;
            passedOver: number;
            readBy: components["schemas"]["By"];
            readAt: string;
            /** @description proposals by what became of them */
            counts: components["schemas"]["Counts"];
            /** @description the newer version that came in its place */
            replacedBy: null | string;
        };
        Part4: {
            judged: components["schemas"]["Judged"];
            version?: number;
        };
        Part5: components["schemas"]["Part8"] | components["schemas"]["Part9"] | components["schemas"]["Part10"] | components["schemas"]["Part11"] | components["schemas"]["Part12"] | components["schemas"]["Part13"] | components["schemas"]["Part14"];
        Part6: components["schemas"]["Part15"] | components["schemas"]["Part16"] | components["schemas"]["Part17"] | {
            webhookId: string;
            reason: string;
            by: components["schemas"]["By"];
        } | {
            webhookId: string;
            by: components["schemas"]["By"];
        } | {
            webhookId: string;
            failingSince: string;
            by: components["schemas"]["By"];
        } | components["schemas"]["Part18"];
        Part7: {
            reason: string;
            /** @description the version that was seen: at another it is refused */
            shown?: number;
        };
        Part8: {
            secret: null | string;
            secretId: string;
            by: components["schemas"]["By"];
            /** @description what administrators call it */
            name: string;
            url: string;
            /** @description of what it hears; every topic where none is named */
            topics: components["schemas"]["Topic"][];
            /** @description of which kinds of entry it hears; of every kind, and of facts, where none is named */
            kinds: components["schemas"]["ObligationKind"][];
            webhookId: string;
        };
        Part9: {
            secret: null | string;
            reason: string;
            by: components["schemas"]["By"];
            /** @description what administrators call it */
            name: string;
            url: string;
            /** @description of what it hears; every topic where none is named */
            topics: components["schemas"]["Topic"][];
            /** @description of which kinds of entry it hears; of every kind, and of facts, where none is named */
            kinds: components["schemas"]["ObligationKind"][];
            webhookId: string;
        };
        PartlyTranslated: {
            cy?: string;
            en?: string;
        };
        PassedOver: {
            offset: number;
            text: string;
            /** @description the rule that passed it over; null where no rule holds for it */
            rule: null | string;
            why: null | components["schemas"]["Bilingual"];
        };
        PauseChange: {
            /** @enum {string} */
            kind: "pause";
            occurrence: number;
            reason: string;
            evidence: components["schemas"]["Document"];
            decision?: components["schemas"]["Decision"];
            category?: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string;
        };
        PauseEndChange: {
            /** @enum {string} */
            kind: "pause-end";
            occurrence: number;
            reason: string;
            evidence: components["schemas"]["Document"];
            decision?: components["schemas"]["Decision"];
            /** Format: date */
            to: string;
        };
        PeriodAnchor: {
            /** @constant */
            kind: "period";
            periods: components["schemas"]["Periods"];
            of?: components["schemas"]["Anchor"];
            /** @description number of periods later, or earlier if negative */
            shift?: number;
            /** @enum {string} */
            edge: "first-day" | "last-day";
        };
        PeriodEnd: {
            /** @constant */
            primitive: "period-end";
            periods: components["schemas"]["Periods"];
            /** @enum {string} */
            operator: "before" | "on" | "on_or_before";
            /** @description the period that this day falls in; absent: the period of the occurrence’s number */
            of?: components["schemas"]["Anchor"];
            shift?: number;
            ends?: components["schemas"]["SeriesEnd"];
        };
        PeriodEndRule: {
            /** @enum {string} */
            primitive: "period-end";
            periods: components["schemas"]["_Schema0Periods"];
            of?: components["schemas"]["__schema0"];
            shift?: number;
            /** @enum {string} */
            operator: "before" | "on_or_before" | "on";
            ends?: {
                after?: number;
                /** Format: date */
                by?: string;
            };
        };
        Periods: {
            /** @enum {string} */
            kind: "academic-year" | "calendar-year" | "financial-year";
        } | {
            /** @constant */
            kind: "contiguous";
            start: components["schemas"]["Anchor"];
            count: number;
            /** @enum {string} */
            unit: "month" | "year";
        } | {
            /** @constant */
            kind: "between-events";
            event: string;
            title: components["schemas"]["Bilingual"];
        };
        Periods2: {
            /** @enum {string} */
            kind: "contiguous";
            start: components["schemas"]["__schema0"];
            count: number;
            /** @enum {string} */
            unit: "month" | "year";
        };
        Periods3: {
            /** @enum {string} */
            kind: "between-events";
            event: string;
            title: components["schemas"]["Bilingual"];
        };
        PhraseReading: {
            words: string;
            /** @description the parts that the answer takes into account, in their order */
            understood: components["schemas"]["Span"][];
            /** @description words of time and limits that it does not take into account, in their order */
            unread: components["schemas"]["Span"][];
            /** @constant */
            kind: "candidates";
            candidates: components["schemas"]["CandidateReading"][];
            /** @description what a person must look at before choosing; null where no word of time is left unread */
            warning: null | components["schemas"]["Bilingual"];
        } | {
            words: string;
            /** @description the parts that the answer takes into account, in their order */
            understood: components["schemas"]["Span"][];
            /** @description words of time and limits that it does not take into account, in their order */
            unread: components["schemas"]["Span"][];
            /**
             * @description the words name no date; `lookAgainOn` is a proposal of policy
             * @constant
             */
            kind: "undated";
            reason: components["schemas"]["Bilingual"];
            lookAgainOn: null | string;
            /**
             * @description the event that would give it a date
             * @enum {string}
             */
            trigger?: "government-formed";
            warning: null | components["schemas"]["Bilingual"];
        } | {
            words: string;
            /** @description the parts that the answer takes into account, in their order */
            understood: components["schemas"]["Span"][];
            /** @description words of time and limits that it does not take into account, in their order */
            unread: components["schemas"]["Span"][];
            /** @constant */
            kind: "refused";
            refusal: {
                /** @constant */
                code: "impossible-date";
                message: components["schemas"]["Bilingual"];
                /** @description The faulty place in the input, as a JSON pointer (RFC 6901), if there is one. */
                pointer?: string;
            };
        } | {
            words: string;
            /** @description the parts that the answer takes into account, in their order */
            understood: components["schemas"]["Span"][];
            /** @description words of time and limits that it does not take into account, in their order */
            unread: components["schemas"]["Span"][];
            /** @constant */
            kind: "not-understood";
            reason: components["schemas"]["Bilingual"];
        };
        PinnedVersions: {
            program: null | string;
            /** @description SHA-256 of the core; null where not recorded */
            core: null | string;
            calendar: null | string;
            timeZones: null | string;
            /** @description SHA-256 of what else it rested on, by kind */
            contents: {
                [key: string]: string;
            };
        };
        PlannedMilestone: {
            id: string;
            title: {
                cy: string;
                en: string;
            };
            /** @enum {string} */
            kind: "clearance" | "consultation" | "draft" | "evidence" | "laying" | "other" | "procurement" | "publication" | "translation";
            rule: components["schemas"]["MilestoneRule"];
            /** @description the post that is reminded; the owner of the entry unless given */
            owner?: string;
            /** @description its own reminders before it, instead of the usual ones */
            ladder?: string[];
        };
        Point: {
            /** @description as known at: recorded up to this position of the ledger, or after this instant */
            known?: number | string;
            /** @description as effective on: nothing that takes effect after the end of this day in Wales, or after this instant */
            effective?: string;
        };
        Post: {
            id: string;
            title: {
                cy: string;
                en: string;
            };
            email: string;
            /** @description the language that stands first in mail to the post; both are always there */
            language: components["schemas"]["Language"];
            /**
             * @description whose working days it keeps; absent: those of its people, where they agree, else Wales
             * @enum {string}
             */
            nation?: "england-and-wales" | "northern-ireland" | "scotland" | "wales";
        };
        PostHolder: {
            personId: string;
            roles: components["schemas"]["Role"][];
            /** @description when the directory first had them in it, as recorded */
            from: null | string;
            /** @description when it no longer had; null where it still has */
            until: null | string;
            delegates: {
                personId: string;
                delegationId: string;
            }[];
        };
        PostHolders: {
            post: string;
            on: string;
            holders: components["schemas"]["PostHolder"][];
        };
        /** @default [] */
        Posts: components["schemas"]["PostsItem"][];
        PostsItem: {
            from: string;
            to: string;
            /** @enum {string} */
            as?: "owner" | "approver";
        };
        PreElectionPeriod: {
            from: string;
            to: string;
            /** @description the election is expected: nobody has recorded its day */
            projected: boolean;
        };
        PreviewKindLadderPreviewedEntry: {
            id: string;
            title: components["schemas"]["PartlyTranslated"];
            /** @description it has a ladder of its own, which stays */
            keepsOwn: boolean;
            /** @description null: of this entry they were not worked out, see `limit` and `after` */
            reminders: null | {
                gone: components["schemas"]["PreviewedReminder"][];
                added: components["schemas"]["PreviewedReminder"][];
            };
        };
        PreviewedChange: {
            entries: components["schemas"]["PreviewedEntry"][];
            /** @description of the list: given back, it is refused to record another than was shown */
            listSha256: string;
        };
        PreviewedEntry: {
            title: components["schemas"]["PartlyTranslated"];
            problem: null | components["schemas"]["Bilingual"];
            obligationId: string;
            owner: components["schemas"]["Owner"];
            approver: components["schemas"]["Owner"];
            /** @description it is marked as a commitment of the former government */
            former: boolean;
        };
        PreviewedJudgement: {
            /** @description of the document’s stream */
            version: number;
            outcomes: ({
                number: number;
                /** @constant */
                is: "existing";
                entry: string;
                preview?: components["schemas"]["CommandPreview"];
            } | {
                number: number;
                /** @constant */
                is: "new";
                command: components["schemas"]["Register"];
                preview?: components["schemas"]["CommandPreview"];
            } | {
                number: number;
                /** @constant */
                is: "refused";
                refusal: {
                    code: string;
                    message: components["schemas"]["Bilingual"];
                    /** @description The faulty place in the input, as a JSON pointer (RFC 6901), if there is one. */
                    pointer?: string;
                };
                preview?: components["schemas"]["CommandPreview"];
            })[];
            /** @description seen and not taken */
            passedOver: number[];
        };
        PreviewedKindLadder: {
            /** @description every open entry of the kind, by id */
            entries: components["schemas"]["PreviewKindLadderPreviewedEntry"][];
            /** @description given back, it is refused to set another ladder, or for other entries, than was shown */
            listSha256: string;
            years: number;
            /** @description ask again after this id for the reminders of the next entries; null at the end */
            next: null | string;
        };
        PreviewedOccurrence: {
            number: number;
            /** @description why the reading that counts gives it no date; null where it gives one, and where no reading could */
            undated: components["schemas"]["Undated"];
            /** @description in the order of the plan; those that it dropped last */
            milestones: components["schemas"]["Milestone"][];
            opensOn: string;
            due: null | components["schemas"]["Due"];
            /** @description what the dates of its milestones clash with */
            clashes: components["schemas"]["MilestoneClash"][];
        };
        PreviewedOccurrenceUndated: {
            readingId: string;
            code: string;
            message: {
                cy: string;
                en: string;
            };
            /** @description the name of what is missing */
            missing?: string;
            /** @description from when it is to be done, where no last day is fixed */
            from?: string;
        };
        PreviewedReminder: {
            on: string;
            occurrence: number;
            lastLawfulDay: string;
            steps: string[];
            to: {
                role: components["schemas"]["Hearer"];
                post: null | string;
            }[];
            /** @description sent only where nothing has been confirmed by then */
            ifLate: boolean;
            /** @description computed beyond the published holidays */
            provisional: boolean;
            /** @description the reading behind the date is not yet confirmed */
            candidate: boolean;
        };
        /** A problem (RFC 9457) */
        Problem: {
            /** @description urn:cylch:problem:<code> */
            type: string;
            status: number;
            /** @description stable: programs may act on it */
            code: string;
            /** @description in the language of `?lang=` or Accept-Language (cy or en; else en) */
            title: string;
            detail?: string;
            errors?: {
                /** @description RFC 6901 */
                pointer: string;
                detail: string;
                bilingual: {
                    detail: {
                        cy: string;
                        en: string;
                    };
                };
            }[];
            commandId?: string;
            /** @description the texts in both languages */
            bilingual: {
                title: {
                    cy: string;
                    en: string;
                };
                detail?: {
                    cy: string;
                    en: string;
                };
            };
            instance: string;
        } & {
            [key: string]: unknown;
        };
        ProgressNote: {
            text: string;
            effectiveOn: string;
            recordedLate: null | components["schemas"]["RecordedLate"];
            by: components["schemas"]["By"];
            eventId: string;
            recordedAt: null | string;
        };
        ProjectionStatus: {
            name: string;
            /**
             * @description `not-begun`: never run
             * @enum {string}
             */
            state: "following" | "not-begun" | "stopped";
            position: number;
            /** @description number of events not handled yet */
            behind: number;
            movedAt: null | string;
            stop: null | components["schemas"]["Stop"];
        };
        /** @enum {string} */
        PromiseLabel: "action" | "commitment" | "duty" | "recommendation";
        Proposal: {
            proposalId: string;
            change: components["schemas"]["ChangeShown"];
            previousLastDay: null | string;
            /** @description for an amendment: the fields that it changes */
            changes: string[];
            /**
             * @description `outdated`: another, which set the same date, was approved
             * @enum {string}
             */
            status: "approved" | "outdated" | "pending" | "refused" | "withdrawn";
            /** @description the proposal whose approval made it outdated */
            outdatedBy?: string;
            proposedBy: components["schemas"]["By"];
            decidedBy: null | components["schemas"]["By"];
            /** @description when it was decided, or taken back, as recorded */
            decidedAt: null | string;
            /** @description why it was refused or withdrawn */
            reason: null | string;
            recordedLate: null | components["schemas"]["RecordedLate"];
            eventId: string;
        };
        ProposalState: {
            /** @constant */
            is: "waiting";
        } | {
            /** @constant */
            is: "taken";
            obligationId: string;
            /** @enum {string} */
            how: "existing" | "registered";
            by: components["schemas"]["By"];
            at: string;
        } | {
            /** @constant */
            is: "failed";
            message: {
                cy: string;
                en: string;
            };
        } | {
            /** @constant */
            is: "passed-over";
            by: components["schemas"]["By"];
            at: string;
        };
        ProposeChangeCommand: {
            /** @enum {string} */
            type: "propose-change";
            proposalId: string;
            change: components["schemas"]["Change"];
            late?: components["schemas"]["LateRecording"];
        };
        Proposed: components["schemas"]["ProposedItem"][];
        ProposedItem: {
            number: number;
            proposal: components["schemas"]["DocumentProposal"];
            state: components["schemas"]["ProposalState"];
            alike: components["schemas"]["AlikeEntry"][];
        };
        ReachMilestoneCommand: {
            /** @enum {string} */
            type: "reach-milestone";
            occurrence: number;
            milestone: string;
            /** Format: date */
            effectiveOn: string;
            evidenceIds?: string[];
            note?: string;
            late?: components["schemas"]["LateRecording"];
        };
        Reached: {
            effectiveOn: string;
            timeliness: components["schemas"]["Timeliness"];
            daysLate: number;
            evidence: {
                evidenceId: string;
                sha256: string;
            }[];
            note: null | string;
            recordedLate: null | components["schemas"]["RecordedLate"];
            by: components["schemas"]["By"];
            eventId: string;
        };
        ReachedTrigger: {
            trigger: string;
            effectiveOn: string;
            triggerEventId: string;
            /** @description null while the owner is still asked to adopt, change or drop */
            answer: ("adopt" | "change" | "drop") | null;
            /** @description the event that answered it */
            answerEventId: null | string;
            /** @description the day to look again that the answer set */
            lookAgainOn: null | string;
        };
        Reading: {
            id: string;
            /** @enum {string} */
            basis: "legal" | "policy";
            label: components["schemas"]["Bilingual"];
            reason: components["schemas"]["Bilingual"];
            rule: components["schemas"]["DeadlineRule"];
            extension?: {
                provision: components["schemas"]["Bilingual"];
                most: number;
                unit: components["schemas"]["ExtensionUnit"];
            };
            later?: {
                /** Format: date */
                effectiveFrom: string;
                rule: components["schemas"]["DeadlineRule"];
                provision: components["schemas"]["Bilingual"];
            }[];
        };
        Reading2: {
            id: string;
            bytes: number;
            sha256: string;
        };
        ReadingChange: {
            /** @enum {string} */
            kind: "reading";
            readingId: string;
            /** Format: date */
            otherDay?: string;
            decision?: components["schemas"]["Decision"];
            reason: string;
        };
        ReadingExtensionUnit: components["schemas"]["Unit2"] | components["schemas"]["Unit3"] | components["schemas"]["Unit4"];
        ReadingShown: {
            id: string;
            /** @enum {string} */
            basis: "legal" | "policy";
            label: {
                cy: string;
                en: string;
            };
            /** @description why the words can be read so */
            reason: {
                cy: string;
                en: string;
            };
            rule: components["schemas"]["DeadlineRuleShown"];
            /** @description an extension that the law allows beside the rule */
            extension?: {
                /** @description the provision that allows it */
                provision: {
                    cy: string;
                    en: string;
                };
                most: number;
                unit: components["schemas"]["Unit"];
            };
            /** @description newer versions of the rule, in the order of the day from which each decides what is due */
            later?: components["schemas"]["LaterVersion"][];
        };
        ReadingWarning: {
            occurrence: number;
            /** @description the reading with the earlier date */
            readingId: string;
            label: components["schemas"]["Bilingual"];
            /** @description the last lawful day on that reading */
            lastLawfulDay: string;
            /** @description the last lawful day that stands */
            standsOn: string;
            message: components["schemas"]["Bilingual"];
        };
        ReceivedFact: {
            value: components["schemas"]["FactValue"];
            factEventId: string;
            factVersion: number;
        };
        ReceivedKindLadder: {
            kind: components["schemas"]["ObligationKind"];
            /** @description null: whatever the authority */
            authority: components["schemas"]["Authority"] | null;
            number: number;
            ladder: null | components["schemas"]["LadderShown"];
        };
        RecordAbsenceCommand: {
            /** @enum {string} */
            type: "record-absence";
            occurrence: number;
            reason: string;
        };
        RecordOfMailCoveredMail: {
            mailId: string;
            recipient: string;
        };
        Recorded: null | {
            kind: components["schemas"]["FactKind"];
            entries: components["schemas"]["FactEntry"][];
        } | components["schemas"]["DutyNeedRecorded"];
        RecordedEffects: {
            position: number;
            recordedAt: string;
            type: string;
            /** @description of the entry it is about; null for a proposal */
            number: null | number;
            /** @description of the proposal that it is, or that led to it */
            proposalId: null | string;
            effects: components["schemas"]["FactEffect"][];
        };
        RecordedEntry: {
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @description it had been recorded by mistake: it has not happened */
            withdrawn: boolean;
            by: components["schemas"]["By"];
            /** @description the day it happened, is expected, begins or counts from */
            effectiveOn: string;
            number: number;
            /** @enum {string} */
            status: "projected" | "recorded";
            /** @description the document that shows it */
            reference?: string;
            /** @description the last day of a period */
            until?: string;
            value?: string | number;
            school?: components["schemas"]["SchoolCalendar"];
            sitting?: components["schemas"]["SittingCalendar"];
            /** @description the version of a list of bank holidays */
            list?: string;
        };
        RecordedLate: {
            days: number;
            reason: string;
            document: {
                reference: string;
                sha256?: string;
                on?: string;
            };
        };
        RecordedLater: {
            /** @description null for a trigger, which is no entry of the register */
            obligationId: null | string;
            position: number;
            version: number;
            eventId: string;
            type: string;
            recordedAt: string;
            effectiveAt: string;
            by: null | components["schemas"]["By"];
            description: components["schemas"]["Bilingual"];
            recordedLate: null | components["schemas"]["RecordedLate"];
        };
        Recurring: {
            /** @constant */
            primitive: "recurring";
            /** @enum {string} */
            recurrence: "at-least-every" | "by-period" | "rolling";
            first: components["schemas"]["DeadlineRuleShown"];
            then: components["schemas"]["DeadlineRuleShown"];
            ends?: components["schemas"]["SeriesEnd"];
        };
        RecurringRule: {
            /** @enum {string} */
            primitive: "recurring";
            /** @enum {string} */
            recurrence: "rolling" | "at-least-every" | "by-period";
            first: components["schemas"]["DeadlineRule"];
            then: components["schemas"]["DeadlineRule"];
            ends?: {
                after?: number;
                /** Format: date */
                by?: string;
            };
        };
        RefuseChangeCommand: {
            /** @enum {string} */
            type: "refuse-change";
            proposalId: string;
            reason: string;
        };
        RefuseCompletionCommand: {
            /** @enum {string} */
            type: "refuse-completion";
            occurrence: number;
            submissionId: string;
            reason: string;
        };
        RefusedAnswer: {
            /** @constant */
            ok: false;
            refusal: {
                code: string;
                message: {
                    cy: string;
                    en: string;
                };
                missing?: string;
                incident?: string;
                from?: string;
                judgement?: components["schemas"]["AnswerJudgement"];
                issues?: {
                    pointer: string;
                    message: {
                        cy: string;
                        en: string;
                    };
                }[];
                steps?: components["schemas"]["Steps"];
            };
            id?: string;
        };
        Regime: {
            /** @description the days that count, as a noun phrase */
            title: {
                cy: string;
                en: string;
            };
            /** @description the Act and section */
            source: {
                cy: string;
                en: string;
            };
            /** @description days of the week that never count: 1 is Monday, 7 Sunday */
            restDays: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
            /** @description a bank holiday kept in any of these does not count */
            divisions: components["schemas"]["Division"][];
            /** @description days of the year that do not count besides: `MM-DD` */
            alsoOff: {
                monthDay: string;
                title: {
                    cy: string;
                    en: string;
                };
            }[];
            /** @description English titles of listed days that count all the same: the list names days that are holidays by common law */
            stillCount: string[];
            /** @description leaves out the Christmas, Easter and bank holiday breaks, not the holidays alone */
            breaks: boolean;
        };
        Register: {
            /** @constant */
            type: "register";
            definition: components["schemas"]["ObligationDefinitionShown"];
            /** @description the ladders set for its kind, as whoever hands the command on finds them */
            kindLadders?: components["schemas"]["ReceivedKindLadder"][];
            /** @description which policy reading the person who registers the obligation chooses at once, and why */
            chosen?: {
                readingId: string;
                reason: string;
                /** @description needed where a minister's authority lets the date move */
                decision?: components["schemas"]["ChosenDecision"];
            };
            /** @description what a register file brings beside the definition; only the loader does */
            carried?: components["schemas"]["Carried"];
            nations?: components["schemas"]["Nations"];
        };
        RegisterProblem: {
            /** @description the obligation's id, or its number where it has none */
            row: string;
            /** @description from 1 */
            line: number;
            /** @description from 1 */
            column: number;
            /** @enum {string} */
            code: "no-date-and-no-reason" | "no-such-obligation" | "no-such-post" | "no-such-reading" | "no-such-source" | "not-a-register" | "not-as-documented" | "not-in-the-source" | "not-yaml" | "source-changed" | "source-other" | "source-unsaid" | "twice";
            message: components["schemas"]["Bilingual"];
        };
        Released: {
            obligationId: string;
            subject: string;
            /** @description the clock’s command was sent again at once, and answered; a person’s is theirs to send */
            sentAgain: boolean;
        };
        RemindersChange: {
            before: components["schemas"]["PreviewedReminder"][];
            after: components["schemas"]["PreviewedReminder"][];
        };
        ReplayedAnswer: {
            /** @description what it recorded */
            recorded: components["schemas"]["Bilingual"][];
            stream: string;
            personId: null | string;
            /** @description the frozen version that was used; null where none was */
            core: null | string;
            decidedAt: null | string;
            /** @description positions of its first and last event */
            positions: {
                first: number;
                last: number;
            };
            versions: components["schemas"]["PinnedVersions"];
            /**
             * @description `partly`: the same, as far as can be read; `attention`: a person has to look into it
             * @enum {string}
             */
            outcome: "attention" | "partly" | "same";
            sentence: components["schemas"]["Bilingual"];
            differences: components["schemas"]["Bilingual"][];
            /** @description null where it cannot be asked for today */
            today: null | {
                /** @enum {string} */
                outcome: "differs" | "same";
                differences: components["schemas"]["Bilingual"][];
            };
        };
        /** @enum {string} */
        Requirement: "decision-and-two" | "one" | "owner" | "two" | "two-or-owner";
        /** @enum {string} */
        Role: "administrator" | "approver" | "auditor" | "official" | "system";
        Rolled: {
            /** @constant */
            primitive: "rolled";
            rule: components["schemas"]["DeadlineRuleShown"];
            /** @enum {string} */
            to: "next" | "previous";
            regime: components["schemas"]["WorkingDayRegime"];
            authority: components["schemas"]["Bilingual"];
        };
        RolledRule: {
            /** @enum {string} */
            primitive: "rolled";
            rule: components["schemas"]["DeadlineRule"];
            /** @enum {string} */
            to: "next" | "previous";
            regime: components["schemas"]["UnitRegime"];
            authority: components["schemas"]["Bilingual"];
        };
        Rule: {
            count: number;
            /** @enum {string} */
            unit: "day" | "week" | "month" | "year" | "working-day";
            /** @enum {string} */
            nation?: "wales" | "england" | "scotland" | "northern-ireland";
            /** @enum {string} */
            direction: "before" | "after";
            milestone?: string;
        };
        RuleInput: {
            readingId: string;
            /** @enum {string} */
            setBy: "correction" | "deferral" | "extension" | "reading" | "statutory-move";
            /** @description the rule's canonical text, or the id of the change */
            version: string;
            /** @description of `version`, in hex */
            sha256: string;
        };
        RulePause: {
            event: string;
            title: {
                cy: string;
                en: string;
            };
            /** @enum {string} */
            first: "excluded" | "included";
            /** @enum {string} */
            last: "excluded" | "included";
            /** @description the provision that allows it, where it is not the one that the rule itself cites */
            provision?: {
                cy: string;
                en: string;
            };
        };
        RunningVerification: {
            startedAt: string;
            judged: number;
            of: number;
        };
        School: {
            about: string;
            version: string;
            /** Format: date */
            asAt: string;
            authority_en: string;
            authority_cy: string;
            terms: components["schemas"]["Terms"];
            closures?: components["schemas"]["Closures"];
        };
        SchoolCalendar: {
            about: string;
            version: string;
            asAt: string;
            authority_en: string;
            authority_cy: string;
            /** @description first and last day of every term; nothing is known outside the first and the last term */
            terms: {
                from: string;
                to: string;
            }[];
            /** @description half terms and training days */
            closures: {
                from: string;
                to: string;
                title_en: string;
                title_cy: string;
            }[];
        };
        /** @enum {string} */
        ScopeStanding: "coming" | "ended" | "in-force" | "none" | "over";
        Scoped: {
            /** @constant */
            kind: "everything";
        } | {
            /** @constant */
            kind: "entries";
            obligations: string[];
            kinds: components["schemas"]["ObligationKind"][];
            /** @description documents and Acts by their English title, as entries name them */
            sources: string[];
        };
        SealStatus: {
            /** @description events in the ledger */
            recorded: number;
            /** @description the newest checkpoint in the folder; null before the first, or where the folder cannot be read */
            published: null | {
                origin: string;
                size: number;
                /** @description as the database has it; null where it has none of this size */
                at: null | string;
                /** @description who signed beside the log itself, as the signatures name themselves */
                witnesses: string[];
                timeStamped: boolean;
                mailed: boolean;
            };
            /** @description events that no published checkpoint covers yet */
            unproven: number;
            /** @description how many checkpoints are published */
            checkpoints: number;
            /** @description why the folder cannot be read */
            fault: null | components["schemas"]["Bilingual"];
        };
        Senedd: {
            title_en: string;
            title_cy: string;
            /** @description every day on which the House sat or is to sit */
            sittings?: string[];
            /** @description every recess: all days between them count, as for the Senedd */
            recesses?: {
                from: string;
                to: string;
            }[];
        };
        SentMail: {
            template: string;
            obligationId: null | string;
            mailId: string;
            sendAt: string;
            attempts: components["schemas"]["ListedAttempt"][];
            messageId: null | string;
            /** @enum {string} */
            state: "sent" | "undeliverable" | "waiting" | "withdrawn";
            /** @description a post, or `responsible-body` */
            recipient: string;
            plannedAt: string;
            lastOutcome: null | string;
            lastDetail: null | string;
            lastAt: null | string;
            subject: null | components["schemas"]["Bilingual"];
        };
        SeriesEnd: {
            after?: number;
            by?: string;
        };
        /** @enum {string} */
        ServiceStatus: "degraded" | "down" | "ok";
        Set: {
            personId: string;
            scope: components["schemas"]["Scoped"];
            from: string;
            /** @description the last day; null: until it is ended or another is set */
            to: null | string;
            reason: string;
            by: components["schemas"]["By"];
        };
        SetAside: {
            /** @description of the event that recorded it */
            eventId: string;
            /** @enum {string} */
            what: "absence" | "confirmation" | "ending" | "explanation" | "item" | "milestone" | "trigger-answer";
            occurrence: null | number;
            record: components["schemas"]["Absence"] | components["schemas"]["Reached"] | components["schemas"]["Closed2"] | components["schemas"]["ReachedTrigger"] | components["schemas"]["ItemsClosedItem"] | components["schemas"]["Completion"] | components["schemas"]["Explanation"];
            on: string;
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            proposedBy: components["schemas"]["By"];
            by: components["schemas"]["By"];
        };
        SetAsideChange: {
            /** @enum {string} */
            kind: "set-aside";
            eventId: string;
            reason: string;
            evidence: components["schemas"]["Document"];
        };
        SetAsideCommand: {
            attempts: number;
            /** @enum {string} */
            why: "failed" | "silent";
            setAsideAt: string;
            obligationId: string;
            /** @description its id, or `advance` for the clock’s, whatever id that comes under */
            subject: string;
            commandId: string;
            /** @description its type */
            command: string;
            isClock: boolean;
        };
        SetAsideRow: {
            attempts: number;
            /** @enum {string} */
            why: "failed" | "silent";
            setAsideAt: string;
            obligationId: string;
            /** @description its id, or `advance` for the clock’s, whatever id that comes under */
            subject: string;
            commandId: string;
            /** @description its type */
            command: string;
        };
        SetBodyMailCommand: {
            /** @enum {string} */
            type: "set-body-mail";
            on: boolean;
            /** Format: email */
            address?: string;
            reason: string;
        };
        SetLadderCommand: {
            /** @enum {string} */
            type: "set-ladder";
            ladder: components["schemas"]["Ladder"] | null;
            nations?: {
                [key: string]: "wales" | "england-and-wales" | "scotland" | "northern-ireland";
            };
            reason: string;
        };
        SetMilestonesCommand: {
            /** @enum {string} */
            type: "set-milestones";
            milestones: components["schemas"]["Milestones"];
            reason: string;
        };
        SheetFault: {
            /** @description such as `D17`; null where it is the file’s */
            cell: null | string;
            /** @description null where it is the file’s */
            row: null | number;
            /** @description the heading of the column, as the file has it; null where it is no column’s */
            column: null | string;
            code: string;
            message: components["schemas"]["Bilingual"];
        };
        ShownAttempt: {
            id: number;
            position: number;
            messageId: null | string;
            stream: null | string;
            type: null | string;
            number: number;
            begunAt: string;
            /** @description null while it is under way */
            outcome: components["schemas"]["Outcome"];
            status: null | number;
            durationMs: null | number;
            /** @description the first of what was answered, with what cannot be seen written out */
            answer: null | string;
            nextAt: null | string;
        };
        ShownAuditScope: {
            ended: components["schemas"]["Ended"];
            standing: components["schemas"]["ScopeStanding"];
            words: components["schemas"]["Bilingual"];
            personId: string;
            scope: components["schemas"]["Scoped"];
            from: string;
            /** @description the last day; null: until it is ended or another is set */
            to: null | string;
            reason: string;
            by: components["schemas"]["By"];
            recordedAt: null | string;
        };
        ShownAuditScopeEnded: {
            by: components["schemas"]["By"];
            at: null | string;
            reason: string;
        };
        ShownCase: {
            number: string;
            /** @description the day on which it arose; of one whose fact was withdrawn, the day it was first known */
            arose: string;
            state: components["schemas"]["CaseState"];
            owner: null | string;
            title: components["schemas"]["PartlyTranslated"];
            id: string;
            standing: components["schemas"]["ObligationStanding"];
            /** @description the earliest occurrence not done; the last one where all are done */
            current: null | components["schemas"]["OccurrenceSummary"];
        };
        ShownChange: {
            entries: {
                obligationId: string;
                owner: components["schemas"]["Owner"];
                approver: components["schemas"]["Owner"];
                /** @description it is marked as a commitment of the former government */
                former: boolean;
                title: components["schemas"]["PartlyTranslated"];
            }[];
            version: number;
            recordedAt: string;
            on: string;
            by: components["schemas"]["By"];
            reason: string;
            act: string;
            document: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            posts: components["schemas"]["ShownChangePosts"];
            reached: string[];
            /** @description those not reached, with why when last tried */
            failed: components["schemas"]["Failed"][];
            /** @description entries chosen by id stand in the list alone */
            which: components["schemas"]["ShownChangeWhich"];
            /** @description each post told, with what came to it */
            notified: components["schemas"]["Notified"];
            /** @description how often every entry was tried; none: it was interrupted, and goes on */
            finished: number;
        };
        ShownChangePosts: components["schemas"]["ShownChangePostsItem"][];
        ShownChangePostsItem: {
            from: string;
            to: string;
            /**
             * @description both unless given
             * @enum {string}
             */
            as?: "approver" | "owner";
        };
        ShownChangeWhich: {
            owners?: string[];
            authority?: components["schemas"]["Authority"];
            tags?: string[];
        };
        ShownDayOff: {
            /** @description of a holiday; null of a Saturday or Sunday */
            title: null | components["schemas"]["Bilingual"];
            /** @description the holidays of its year are not published yet */
            expected: boolean;
        };
        ShownDelegation: {
            givenAt: null | string;
            by: components["schemas"]["By"];
            /** @description the moment and the person that ended it before its last day; null for neither */
            ended: null | {
                at: null | string;
                by: components["schemas"]["By"];
            };
            delegationId: string;
            from: string;
            to: string;
            firstDay: string;
            lastDay: string;
            /** @description the posts of whoever is away in which the delegate acts */
            posts?: string[];
            obligations?: string[];
            acts?: components["schemas"]["DelegatedAct"][];
            /** @enum {string} */
            state: "coming" | "ended" | "in-force" | "over";
        };
        ShownDuty: {
            entries: components["schemas"]["DutyEntry"][];
            facts: components["schemas"]["DutyFact"][];
            /** @description rules that say only when something may begin */
            beginnings: {
                id: string;
                text: components["schemas"]["Bilingual"];
            }[];
            title: {
                cy: string;
                en: string;
            };
            source: string;
            id: string;
            name: string;
            bearer: {
                cy: string;
                en: string;
            };
        };
        ShownFact: {
            fact: string;
            /** @description null where nothing is recorded of it yet */
            kind: components["schemas"]["DutyNeedFactKind"];
            title: null | components["schemas"]["Bilingual"];
            /** @description by number; those recorded by mistake too */
            entries: components["schemas"]["RecordedEntry"][];
            /** @description how many entries of the register were told of it */
            reached: number;
            proposals: components["schemas"]["Proposal"][];
        };
        ShownFeed: {
            by: components["schemas"]["By"];
            of: components["schemas"]["FeedOf"];
            personId: string;
            /** @description null while it is read */
            ended: null | {
                by: components["schemas"]["By"];
                at: string;
            };
            language: components["schemas"]["Language"];
            feedId: string;
            madeAt: string;
        };
        ShownItem: {
            id: string;
            kind: components["schemas"]["ObligationKind"];
            owner: null | string;
            sourceTitle: components["schemas"]["PartlyTranslated"];
            title: components["schemas"]["PartlyTranslated"];
            on: string;
            /** @description computed beyond the published holidays */
            provisional: boolean;
            /** @description the date counts from what is expected and has not happened yet */
            projected: boolean;
            occurrence: number;
            /** @description the reading behind the date is not yet confirmed */
            candidate: boolean;
            /** @constant */
            what: "due";
            /** @description its occurrence will open by itself, and has not yet */
            coming: boolean;
            standing: components["schemas"]["ObligationStanding"];
        } | {
            id: string;
            kind: components["schemas"]["ObligationKind"];
            owner: null | string;
            sourceTitle: components["schemas"]["PartlyTranslated"];
            title: components["schemas"]["PartlyTranslated"];
            on: string;
            /** @description computed beyond the published holidays */
            provisional: boolean;
            /** @description the date counts from what is expected and has not happened yet */
            projected: boolean;
            occurrence: number;
            /** @description the reading behind the date is not yet confirmed */
            candidate: boolean;
            /** @constant */
            what: "opens";
            /** @description its occurrence will open by itself, and has not yet */
            coming: boolean;
        } | {
            id: string;
            kind: components["schemas"]["ObligationKind"];
            owner: null | string;
            sourceTitle: components["schemas"]["PartlyTranslated"];
            title: components["schemas"]["PartlyTranslated"];
            on: string;
            /** @description computed beyond the published holidays */
            provisional: boolean;
            /** @constant */
            what: "look-again";
            /** @description its occurrence will open by itself, and has not yet */
            coming: boolean;
        } | {
            id: string;
            kind: components["schemas"]["ObligationKind"];
            owner: null | string;
            sourceTitle: components["schemas"]["PartlyTranslated"];
            title: components["schemas"]["PartlyTranslated"];
            on: string;
            /** @description computed beyond the published holidays */
            provisional: boolean;
            /** @description the date counts from what is expected and has not happened yet */
            projected: boolean;
            occurrence: number;
            /** @description the reading behind the date is not yet confirmed */
            candidate: boolean;
            /** @constant */
            what: "milestone";
            reached: boolean;
            /** @description its occurrence will open by itself, and has not yet */
            coming: boolean;
            milestone: {
                id: string;
                title: components["schemas"]["Bilingual"];
            };
            /** @description what its date clashes with */
            clashes: components["schemas"]["Bilingual"][];
        };
        ShownKindLadder: {
            versions: {
                from: string;
                recordedAt: string;
                reached: string[];
                /** @description those not reached, with why when last tried */
                failed: components["schemas"]["CarryOutFailed"][];
                /** @description every entry was tried; without it, it was interrupted and goes on */
                finished: boolean;
                /** @description which version it is, from 1 */
                number: number;
                by: components["schemas"]["By"];
                reason: string;
                /** @description null: as it was before any was set */
                ladder: null | components["schemas"]["LadderShown"];
                /** @description how many open entries of the kind were listed, and how many of them keep a ladder of their own */
                entries: number;
                keepOwn: number;
                /** @description of the list as it was previewed */
                listSha256: string;
                /** @description null: as it was before any was set */
                words: null | components["schemas"]["Bilingual"][];
            }[];
            /** @description of its stream */
            version: number;
            kind: components["schemas"]["ObligationKind"];
            /** @description null: whatever the authority */
            authority: components["schemas"]["Authority"] | null;
        };
        ShownNeed: {
            title: components["schemas"]["Bilingual"];
            /** @description in words: where its days come from, how it stands, who could supply it */
            words: {
                from: components["schemas"]["Bilingual"];
                state: components["schemas"]["Bilingual"];
                supplier: components["schemas"]["Bilingual"];
            };
            /** @description the page on which it is recorded, with its name and kind; null where it is no fact */
            recordAt: null | string;
            entry: null | components["schemas"]["SupplyingEntry"];
            /** @description a reading has a date without it */
            optional: boolean;
            from: components["schemas"]["NeedFrom"];
            name: string;
            days: components["schemas"]["NeedDay"][];
            /** @enum {string} */
            kind: "act" | "duty" | "event" | "extension" | "happening" | "holidays" | "parameter" | "pause" | "school" | "sitting";
            /** @description the readings that count from it */
            readings: string[];
            /** @enum {string} */
            state: "expected" | "missing" | "recorded";
        };
        ShownOccurrence: {
            standing: components["schemas"]["Standing"];
            /** @description what has befallen it, in sentences: extensions, pauses, an explanation */
            notes: components["schemas"]["Bilingual"][];
            /** @description what its rule allows as things stand, and how far */
            allowed: components["schemas"]["AllowedNow"];
            /** @description what speaks against the completion that waits for a decision */
            conflicts: components["schemas"]["CompletionConflict"][];
            /** @description what the dates of its milestones clash with */
            clashes: components["schemas"]["MilestoneClash"][];
            /** @description how earlier dates judged its outcomes, oldest first */
            restatements: {
                eventId: string;
                /** @description null for an absence that stands no longer, because the new date had not passed */
                after: null | components["schemas"]["Judgement"];
                before: components["schemas"]["Judgement"];
                /** @description the day on which it was decided */
                on: string;
                by: components["schemas"]["By"];
                /** @description the provision, decision or evidence behind any other change */
                reference?: string;
                /** @description the recorded legal advice behind a reading of the law */
                advice?: components["schemas"]["Advice"];
                /** @description who proposed what `by` approved */
                proposedBy?: components["schemas"]["By"];
                /** @enum {string} */
                outcome: "absence" | "completion";
                /** @description the confirmation, or the recorded absence, that is judged anew */
                outcomeEventId: string;
                /** @description the event of the same decision that changed the date */
                dateEventId: string;
                /** @enum {string} */
                cause: "act" | "amendment" | "correction" | "deferral" | "extension" | "fact" | "pause" | "pause-end" | "reading" | "statutory-move";
                message: components["schemas"]["Bilingual"];
                /** @description whether the outcome that it judges is the one on record */
                stands: boolean;
            }[];
            number: number;
            opensOn: string;
            due: null | components["schemas"]["Due"];
            /** @description why the reading that counts gives it no date; null where it gives one, and where no reading could */
            undated: components["schemas"]["Undated"];
            earlierDues: components["schemas"]["EarlierDue"][];
            /** @description the date without any extension, which limits are counted from; null where there has been none */
            original: null | components["schemas"]["Due"];
            stops: components["schemas"]["StateStop"][];
            extensions: components["schemas"]["Extension"][];
            /** @description ids of the events that set its dates: what a correction may name */
            dueEventIds: string[];
            stage: components["schemas"]["Stage"];
            /** @description the submission that waits for a decision */
            submission: null | components["schemas"]["Submission"];
            refusals: {
                submissionId: string;
                reason: string;
                by: components["schemas"]["By"];
                eventId: string;
                recordedAt: null | string;
            }[];
            completion: null | components["schemas"]["Completion"];
            /** @description the last lawful day has passed, as recorded */
            passed: boolean;
            /** @description the last lawful day had passed before registration */
            passedBeforeLoading: boolean;
            absence: null | components["schemas"]["Absence"];
            /** @description recorded instead of the act, and judged apart from its completion */
            explanation: null | components["schemas"]["Explanation"];
            /** @description keys of the ladder steps sent for the current date, since it was last reopened */
            remindersSent: string[];
            /** @description the days on which it was reopened, because what had ended it was set aside; reminders begin anew on the last */
            reopenedOn: string[];
            /** @description in the order of the plan; those that it dropped last */
            milestones: components["schemas"]["Milestone"][];
        };
        ShownOutcome: {
            words: components["schemas"]["Bilingual"];
            id: number;
            position: number;
            messageId: null | string;
            stream: null | string;
            type: null | string;
            number: number;
            begunAt: string;
            /** @description null while it is under way */
            outcome: components["schemas"]["Outcome"];
            status: null | number;
            durationMs: null | number;
            /** @description the first of what was answered, with what cannot be seen written out */
            answer: null | string;
            nextAt: null | string;
        };
        ShownServiceAccount: {
            standing: components["schemas"]["AccountStanding"];
            revoked: components["schemas"]["Ended"];
            /** @description to the minute; null for never */
            lastUsedAt: null | string;
            /** @description what it may do, and what it sees */
            mayWords: components["schemas"]["Bilingual"][];
            seesWords: components["schemas"]["Bilingual"];
            /** @description the last day in Wales on which it may be used */
            to: string;
            by: components["schemas"]["By"];
            reason: string;
            at: null | string;
            accountId: string;
            scopes: components["schemas"]["AccountScope"][];
            sees: components["schemas"]["Scoped"];
        };
        ShownStatus: {
            position: number;
            name: string;
            movedAt: null | string;
            /**
             * @description `not-begun`: never run
             * @enum {string}
             */
            state: "following" | "not-begun" | "stopped";
            /** @description number of events not handled yet */
            behind: number;
            stop: null | {
                position: number;
                eventId: null | string;
                since: string;
                error?: null | string;
            };
        };
        ShownVersion: {
            obligationId: string;
            title: components["schemas"]["PartlyTranslated"];
            /** @description the duty’s number in the statute book */
            duty: string;
            readingId: string;
            label: components["schemas"]["Bilingual"];
            effectiveFrom: string;
            provision: components["schemas"]["Bilingual"];
            /** @description the rule as it is worked out */
            inWords: components["schemas"]["Bilingual"];
        };
        ShownWebhook: {
            counts: components["schemas"]["DeliveryCounts"];
            /** @description since when nothing was accepted; null where the last was, or nothing was sent */
            failingSince: null | string;
            acceptedAt: null | string;
            failuresInRow: number;
            restingUntil: null | string;
            /** @description what was recorded from this position on waits, since it does not send; null while it sends */
            heldFrom: null | number;
            id: string;
            /** @description of its stream */
            version: number;
            name: string;
            url: string;
            topics: components["schemas"]["Topic"][];
            kinds: components["schemas"]["ObligationKind"][];
            standing: components["schemas"]["WebhookStanding"];
            /** @description since when it stands so, why, and by whom */
            since: string;
            reason: null | string;
            by: components["schemas"]["By"];
            madeAt: string;
            madeBy: components["schemas"]["By"];
            /** @description the one that signs, and who made it */
            secret: {
                id: string;
                by: components["schemas"]["By"];
                at: string;
            };
            /** @description the one before it, which signs too until then; null before the first rotation */
            previous: null | {
                id: string;
                until: string;
            };
        };
        Side: {
            value: unknown;
            words: components["schemas"]["Bilingual"];
        };
        Sitting: {
            about: string;
            source: string;
            version: string;
            /** Format: date */
            asAt: string;
            /** @enum {string} */
            legislature: "uk-parliament" | "senedd";
            known: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            houses: components["schemas"]["Houses"];
            closed?: components["schemas"]["SittingClosed"];
        };
        SittingCalendar: {
            about: string;
            source: string;
            version: string;
            asAt: string;
            /** @enum {string} */
            legislature: "senedd" | "uk-parliament";
            known: {
                from: string;
                to: string;
            };
            houses: {
                senedd?: components["schemas"]["Senedd"];
                commons?: components["schemas"]["Senedd"];
                lords?: components["schemas"]["Senedd"];
            };
            /** @description prorogation and dissolution: such days never count, however short the break */
            closed: {
                from: string;
                to: string;
            }[];
        };
        SittingClosed: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        }[];
        SittingHouses: {
            title_en: string;
            title_cy: string;
            sittings?: string[];
            recesses?: components["schemas"]["Terms"];
        };
        Source: components["schemas"]["DocumentSourceShown"] | {
            /** @constant */
            kind: "legislation";
            /** @description of the Act or instrument */
            title: {
                cy: string;
                en: string;
            };
            /** @description such as “section 89” */
            provision: {
                cy: string;
                en: string;
            };
            /** @description the day as at which the text was read */
            asAt: string;
            words: {
                cy: string;
                en: string;
            };
            /** @description the day from which this version of the provision has effect */
            inForceFrom?: string;
            /** @description shown as a link: nothing that a browser would run */
            url?: string;
        };
        SourceChoice: {
            source: string;
            en: string;
            cy: string;
        };
        Span: {
            from: number;
            to: number;
        };
        SpreadsheetImport: {
            check: components["schemas"]["ImportCheck"];
            outcome: null | components["schemas"]["LoadOutcome"];
            id: string;
            /** @description of its bytes */
            sha256: string;
            personId: string;
            done: number;
            state: components["schemas"]["ImportState"];
            madeAt: string;
            /** @description entries to load, and how many were tried */
            total: number;
            fileName: string;
        };
        /** @enum {string} */
        Stage: "absence-recorded" | "awaiting-confirmation" | "confirmed" | "explained" | "open";
        /** @enum {string} */
        Standing: "awaiting-confirmation" | "clock-stopped" | "date-passed-outcome-not-recorded" | "done-early" | "done-in-time" | "done-late" | "done-no-date" | "due-soon" | "explained" | "late" | "no-date" | "not-due";
        StateStop: {
            from: string;
            /** @description the last day of the pause; null while it lasts */
            to: null | string;
            eventId: string;
            /** @description the event that recorded its end; null while it lasts, and where the same event recorded both */
            endEventId: null | string;
            title: {
                cy: string;
                en: string;
            };
            provision: {
                cy: string;
                en: string;
            };
            by: components["schemas"]["By"];
            reason: string;
            evidence: {
                reference: string;
                sha256?: string;
                on?: string;
            };
            /** @description the name under which the rule allows it, and what the rule calls it */
            category: string;
            /** @description who proposed what `by` approved: the words in the event are theirs */
            proposedBy: components["schemas"]["By"];
        };
        StatutoryMoveChange: {
            /** @enum {string} */
            kind: "statutory-move";
            occurrence: number;
            /** Format: date */
            newLastDay: string;
            amendingProvision: string;
            /** Format: date */
            effectiveOn: string;
        };
        Steps: components["schemas"]["StepsItem"][];
        StepsItem: {
            id: string;
            text: {
                cy: string;
                en: string;
            };
            citation?: {
                cy: string;
                en: string;
            };
            calendarVersion?: string;
            date?: string;
            arithmetic?: {
                does: string;
                gives: string;
            } & {
                [key: string]: unknown;
            };
        };
        Stop: {
            position: number;
            eventId: null | string;
            error: string;
            since: string;
        };
        Stuck: {
            health: components["schemas"]["Health"];
            setAside: components["schemas"]["SetAsideCommand"][];
            /** @description clocks whose hour is ten minutes past; the first of them */
            clocks: {
                obligationId: string;
                nextWakeAt: null | string;
            }[];
            /** @description entries that were not told of what they count from or wait for; the first of them */
            notNotified: {
                obligationId: string;
                source: string;
            }[];
            /** @description emails by which nobody has been notified */
            unreached: components["schemas"]["UnreachedMail"][];
            /** @description what is not as the record asks, by the last check */
            findings: {
                /** @description the check that had it first */
                firstAt: string;
                code: components["schemas"]["FindingCode"];
                /** @description null for a digest, which belongs to a post */
                obligationId: null | string;
                /** @description null for a wake-up */
                mailId: null | string;
                /** @description whom the mail is for; null where that is not known */
                recipient: null | string;
                words: components["schemas"]["Bilingual"];
            }[];
            /** @description other systems that accept nothing */
            webhooks: components["schemas"]["ShownWebhook"][];
            /** @description how many of all these there are */
            count: number;
        };
        Style: {
            houses: components["schemas"]["House"][];
            /** @enum {string} */
            needed: "any" | "all";
            /** @enum {string} */
            breaks: "short-breaks-count" | "sittings-only";
        };
        Submission: {
            submissionId: string;
            actEffectiveOn: string;
            evidence: {
                evidenceId: string;
                sha256: string;
            }[];
            statement: string;
            by: components["schemas"]["By"];
            recordedLate: null | components["schemas"]["RecordedLate"];
            eventId: string;
            recordedAt: null | string;
        };
        SubmitCompletionCommand: {
            /** @enum {string} */
            type: "submit-completion";
            occurrence: number;
            /** Format: date */
            actEffectiveOn: string;
            evidenceIds: string[];
            statement: string;
            late?: components["schemas"]["LateRecording"];
        };
        Supply: components["schemas"]["Supply2"] | {
            obligation: string;
            /** @enum {string} */
            of: "act" | "last-day";
        } | components["schemas"]["Supply3"] | {
            lastAct: string;
        };
        Supply2: {
            fact: string;
            entry?: number;
            /** @enum {string} */
            edge?: "first-day" | "last-day";
        };
        Supply3: {
            /** @enum {string} */
            each: "academic-year" | "calendar-year" | "financial-year";
            from: string;
        };
        SupplyingEntry: {
            id: string;
            title: null | components["schemas"]["PartlyTranslated"];
            owner: null | string;
        };
        Taken: {
            title?: string;
            sentence?: string;
            /** @enum {string} */
            kind?: "continuous-duty" | "one-off-commitment" | "action" | "recommendation" | "standing-meeting" | "statement" | "past-event";
            responsible?: string;
            speaker?: string;
            /** @enum {string} */
            authority: "statutory" | "ministerial" | "internal";
            owner?: string;
            approver?: string;
            readingId?: string;
            readingReason?: string;
            decision?: components["schemas"]["Decision"];
            /** Format: date */
            lastDay?: string;
            /** Format: date */
            lookAgain?: string;
        };
        /** @enum {string} */
        TaskKind: "due" | "fact" | "incomplete" | "look-again" | "milestone" | "past" | "reading" | "trigger";
        Terms: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        }[];
        /** @enum {string} */
        Timeliness: "early" | "in-time" | "late" | "no-date";
        /** @enum {string} */
        Topic: "approvals" | "dates" | "facts" | "register" | "reminders" | "work";
        Track: {
            entry: components["schemas"]["CalendarEntry"];
            items: components["schemas"]["ShownItem"][];
        };
        TransferOwnershipCommand: {
            /** @enum {string} */
            type: "transfer-ownership";
            owner: string;
            approver?: string;
            nations?: {
                [key: string]: "wales" | "england-and-wales" | "scotland" | "northern-ireland";
            };
            reason: string;
        };
        /** @enum {string} */
        Type: "answers" | "comes-from" | "follows" | "part-of" | "possibly-same-as" | "precedes" | "replaces";
        Undated: null | components["schemas"]["PreviewedOccurrenceUndated"];
        Unit: components["schemas"]["CalendarUnit"] | {
            /** @constant */
            counted: "working-day";
            regime: components["schemas"]["WorkingDayRegime"];
        } | {
            /** @constant */
            counted: "school-day";
            calendar: string;
        } | {
            /** @constant */
            counted: "sitting-day";
            calendar: string;
            style: {
                houses: components["schemas"]["House"][];
                /** @enum {string} */
                needed: "all" | "any";
                /** @enum {string} */
                breaks: "short-breaks-count" | "sittings-only";
            };
        };
        Unit2: {
            /** @enum {string} */
            counted: "working-day";
            regime: components["schemas"]["UnitRegime"];
        };
        Unit3: {
            /** @enum {string} */
            counted: "school-day";
            calendar: string;
        };
        Unit4: {
            /** @enum {string} */
            counted: "sitting-day";
            calendar: string;
            style: components["schemas"]["Style"];
        };
        UnitRegime: ("wales" | "aln-2021" | "foi-2000" | "gowa-2006" | "si-2008-1848" | "lga-1972" | "england-and-wales" | "scotland" | "northern-ireland") | components["schemas"]["ExtensionUnitRegime"];
        UnlessRule: {
            /** @enum {string} */
            primitive: "unless";
            condition: string;
            title: components["schemas"]["Bilingual"];
            rule: components["schemas"]["DeadlineRule"];
        };
        UnlinkCommand: {
            /** @enum {string} */
            type: "unlink";
            link: components["schemas"]["Link"];
            reason: string;
        };
        UnreachedMail: {
            mailId: string;
            obligationId: null | string;
            recipient: string;
            template: string;
            /**
             * @description `waiting`: it is tried again
             * @enum {string}
             */
            state: "undeliverable" | "waiting";
            attempts: number;
            detail: null | string;
            at: null | string;
        };
        VerificationSummary: {
            rows: number;
            findingCount: number;
            /** @description the first of them */
            findings: components["schemas"]["Bilingual"][];
            /** @description up to which position the rows are exactly what was published; null where nothing proves any */
            limit: null | number;
            beyondLimit: number;
        };
        WakingEntry: {
            /** @description what the event is called; null where nobody has words for it */
            triggerTitle: null | components["schemas"]["Bilingual"];
            obligationId: string;
            title: components["schemas"]["PartlyTranslated"];
            /** @description the event, such as `government-formed` */
            trigger: string;
            owner: null | string;
            /** @description for a commitment of a former government: the day of the change that marked it */
            formerSince: null | string;
        };
        WebhookInFull: {
            webhook: components["schemas"]["ShownWebhook"];
            /** @description what was recorded of it, the latest first */
            history: components["schemas"]["DescribedEvent"][];
            /** @description the newest first */
            attempts: components["schemas"]["ShownOutcome"][];
            /** @description `before` of the next page; null at the end */
            older: null | number;
            /** @description whether the secret that signs can still be shown to the viewer, once */
            secretToShow: boolean;
            /** @description of the ledger, and up to which of them messages are queued */
            lastPosition: number;
            followedTo: number;
            /** @description what may be sent to besides public addresses */
            allowed: string[];
        };
        /** @enum {string} */
        WebhookStanding: "disabled" | "ended" | "gone" | "paused" | "sending";
        /** @default {} */
        Which: {
            owners?: string[];
            tags?: string[];
            /** @enum {string} */
            authority?: "statutory" | "ministerial" | "internal";
            ids?: string[];
        };
        WhyRecorded: {
            event: components["schemas"]["DescribedEvent"];
            inputs: components["schemas"]["Inputs"];
            /** @description labelled fields first */
            changes: components["schemas"]["FieldChange"][];
        };
        Window: {
            /** @constant */
            primitive: "window";
            /** @enum {string} */
            precision: "academic-year" | "dates" | "month" | "year";
            from: string;
            to: string;
        };
        WindowRule: {
            /** @enum {string} */
            primitive: "window";
            /** @enum {string} */
            precision: "month" | "year" | "academic-year" | "dates";
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        WithdrawChangeCommand: {
            /** @enum {string} */
            type: "withdraw-change";
            proposalId: string;
            reason: string;
        };
        WordedFinding: {
            code: components["schemas"]["FindingCode"];
            /** @description null for a digest, which belongs to a post */
            obligationId: null | string;
            /** @description null for a wake-up */
            mailId: null | string;
            /** @description whom the mail is for; null where that is not known */
            recipient: null | string;
            differing: components["schemas"]["Differing"][];
            words: components["schemas"]["Bilingual"];
        };
        Words: {
            subject: string;
            text: string;
        };
        WordsOfMail: {
            halves: {
                cy: components["schemas"]["Words"];
                en: components["schemas"]["Words"];
            };
            /** @description whether the whole message is, to the letter, the one recorded when it was sent; null where it was not sent, or nobody can tell */
            asSent: boolean | null;
        };
        WorkingDayRegime: ("aln-2021" | "england-and-wales" | "foi-2000" | "gowa-2006" | "lga-1972" | "northern-ireland" | "scotland" | "si-2008-1848" | "wales") | components["schemas"]["Regime"];
        YearGrid: {
            /** @constant */
            primitive: "year-grid";
            anchorYear: number;
            firstAfterYears: number;
            intervalYears: number;
            monthDay: components["schemas"]["DayOfYear"];
            operator: components["schemas"]["Operator"];
            /** @description a number that replaces `intervalYears` where it is set, for instance by a scheme under the Act */
            intervalParameter?: components["schemas"]["IntervalParameter"];
            ends?: components["schemas"]["SeriesEnd"];
        };
        YearGridRule: {
            /** @enum {string} */
            primitive: "year-grid";
            anchorYear: number;
            firstAfterYears: number;
            intervalYears: number;
            monthDay: string | {
                month: number;
                weekday: number;
                nth: number | "last";
            } | {
                month: number;
                /** @enum {string} */
                workingDay: "first" | "last";
                regime: components["schemas"]["UnitRegime"];
            } | {
                month: number;
                /** @enum {string} */
                day: "last";
            } | {
                parameter: string;
                title: components["schemas"]["Bilingual"];
            };
            /** @enum {string} */
            operator: "before" | "on_or_before" | "on" | "from";
            intervalParameter?: {
                parameter: string;
                title: components["schemas"]["Bilingual"];
            };
            ends?: {
                after?: number;
                /** Format: date */
                by?: string;
            };
        };
        _Schema0Periods: {
            /** @enum {string} */
            kind: "calendar-year" | "financial-year" | "academic-year";
        } | components["schemas"]["Periods2"] | components["schemas"]["Periods3"];
        __schema0: {
            /** @enum {string} */
            kind: "literal";
            /** Format: date */
            date: string;
            title?: components["schemas"]["Bilingual"];
        } | {
            /** @enum {string} */
            kind: "event" | "projected" | "previous-actual";
            event: string;
            title: components["schemas"]["Bilingual"];
        } | {
            /** @enum {string} */
            kind: "previous-required";
        } | {
            /** @enum {string} */
            kind: "duty";
            duty: string;
            title: components["schemas"]["Bilingual"];
        } | {
            /** @enum {string} */
            kind: "rule";
            rule: components["schemas"]["DeadlineRule"];
            title?: components["schemas"]["Bilingual"];
        } | {
            /** @enum {string} */
            kind: "parameter";
            parameter: string;
            title: components["schemas"]["Bilingual"];
        } | {
            /** @enum {string} */
            kind: "period";
            periods: components["schemas"]["_Schema0Periods"];
            of?: components["schemas"]["__schema0"];
            shift?: number;
            /** @enum {string} */
            edge: "first-day" | "last-day";
        };
    };
    responses: {
        /** @description It does not fit the documented form; each fault is named with its place */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:not-as-documented",
                 *       "status": 400,
                 *       "code": "not-as-documented",
                 *       "title": "What was sent does not fit the documented form. Each fault is listed; correct them and send it again.",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "What was sent does not fit the documented form. Each fault is listed; correct them and send it again.",
                 *           "cy": "Nid yw’r hyn a anfonwyd yn cyd-fynd â’r ffurf a ddogfennwyd. Rhestrir pob gwall; cywirwch nhw a’i anfon eto."
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that is not good */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:not-signed-in",
                 *       "status": 401,
                 *       "code": "not-signed-in",
                 *       "title": "Send an access token of the department’s identity provider: Authorization: Bearer …",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "Send an access token of the department’s identity provider: Authorization: Bearer …",
                 *           "cy": "Anfonwch docyn mynediad darparwr hunaniaeth yr adran: Authorization: Bearer …"
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller may not do this */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:not-permitted",
                 *       "status": 403,
                 *       "code": "not-permitted",
                 *       "title": "You may not do this.",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "You may not do this.",
                 *           "cy": "Ni chewch wneud hyn."
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or the caller may not see it */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:not-found",
                 *       "status": 404,
                 *       "code": "not-found",
                 *       "title": "Nothing on the register has this id.",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "Nothing on the register has this id.",
                 *           "cy": "Nid oes dim ar y gofrestr â’r dynodydd hwn."
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It stands in the way of what is there already, or the first request with this key is still being answered */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:still-running",
                 *       "status": 409,
                 *       "code": "still-running",
                 *       "title": "The first request with this Idempotency-Key is still being answered. Ask again in a second.",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "The first request with this Idempotency-Key is still being answered. Ask again in a second.",
                 *           "cy": "Mae’r cais cyntaf â’r Idempotency-Key hwn yn dal i gael ei ateb. Gofynnwch eto ymhen eiliad."
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has changed since the version that If-Match names: `changed` lists what was recorded since */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:version-conflict",
                 *       "status": 412,
                 *       "code": "version-conflict",
                 *       "title": "This entry has changed since you opened it: it is now at version 13. Read it again, then decide.",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "This entry has changed since you opened it: it is now at version 13. Read it again, then decide.",
                 *           "cy": "Mae’r cofnod hwn wedi newid ers ichi ei agor: mae bellach ar fersiwn 13. Darllenwch ef eto, yna penderfynwch."
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is refused, with what would allow it */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:reason-missing",
                 *       "status": 422,
                 *       "code": "reason-missing",
                 *       "title": "Say why.",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "Say why.",
                 *           "cy": "Dywedwch pam."
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Asked too often */
        Problem429: {
            headers: {
                /** @description in how many seconds to ask again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:too-many-requests",
                 *       "status": 429,
                 *       "code": "too-many-requests",
                 *       "title": "You have asked too often.",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "You have asked too often.",
                 *           "cy": "Rydych wedi gofyn yn rhy aml."
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Whether it was decided is not known yet; the same Idempotency-Key asked again tells */
        Problem503: {
            headers: {
                /** @description in how many seconds to ask again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:cylch:problem:not-known-yet",
                 *       "status": 503,
                 *       "code": "not-known-yet",
                 *       "title": "The answer did not come in time: whether it was decided is not known. Ask again with the same Idempotency-Key.",
                 *       "bilingual": {
                 *         "title": {
                 *           "en": "The answer did not come in time: whether it was decided is not known. Ask again with the same Idempotency-Key.",
                 *           "cy": "Ni ddaeth yr ateb mewn pryd: ni wyddys a benderfynwyd. Gofynnwch eto gyda’r un Idempotency-Key."
                 *         }
                 *       },
                 *       "instance": "/api/v1/obligations/wm-alp-cycle"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description In which language a problem is described; else as Accept-Language asks, else English.
         * @example cy
         */
        Language: "cy" | "en";
        /**
         * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
         * @example rhys-morgan
         */
        OnBehalfOf: string;
        /**
         * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
         * @example 0190b5a0-7c1e-7000-8000-000000000001
         */
        IdempotencyKey: string;
        /**
         * @description The version that the caller saw, as ETag gave it: at another the act is refused with 412, which says what has changed.
         * @example "12"
         */
        IfMatch: string;
        /**
         * @description The ETag of what the caller has: where nothing differs, 304 is the answer.
         * @example "12-1QdZkGkYt0YzC1dM"
         */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    healthHealth: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    homeHome: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    homeApprovals: {
        parameters: {
            query?: {
                /** @description what is to be decided */
                kind?: "completion" | "date" | "reading" | "fact" | "ending" | "other";
                /** @description what I could decide, what others must, or what I put forward */
                who?: "me" | "others" | "mine";
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvals: components["schemas"]["Approval"][];
                        next: null | string;
                        count: number;
                        counts: {
                            mine: number;
                            me: number;
                            others: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    activityList: {
        parameters: {
            query?: {
                /** @description who decided, or for whom; `system`: the clock and the loader */
                person?: string;
                /** @description a day in Wales */
                from?: string;
                /** @description a day in Wales */
                to?: string;
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activity: components["schemas"]["DescribedActivity"][];
                        next: null | string;
                        reach: components["schemas"]["ProjectionStatus"] | components["schemas"]["ShownStatus"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    activityLate: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        late: components["schemas"]["RecordedLater"][];
                        count: number;
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditReplay: {
        parameters: {
            query?: {
                /** @description of one entry; else of all that the caller may see */
                obligation?: string;
                /** @description with `obligation`: the one decision that gave the record at this position */
                record?: number;
                /** @description a day in Wales, of recording */
                from?: string;
                /** @description a day in Wales, of recording */
                to?: string;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /** @description so many decisions at once */
                limit?: number;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisions: components["schemas"]["ReplayedAnswer"][];
                        next: null | string;
                        to: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditChangedEntries: {
        parameters: {
            query?: {
                /** @description what was recorded after this day */
                from?: string;
                /** @description up to the end of this day; else to now */
                to?: string;
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["ChangedEntry"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditMails: {
        parameters: {
            query?: {
                /** @description whom: by the posts held at the time; the caller where neither is given */
                person?: string;
                post?: string;
                /** @description a day in Wales, on which the mail left or is to leave */
                from?: string;
                /** @description a day in Wales, on which the mail left or is to leave */
                to?: string;
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mails: components["schemas"]["SentMail"][];
                        held: components["schemas"]["HeldPost"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditMail: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailWords"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditAccess: {
        parameters: {
            query?: {
                /** @description who opened or took it */
                person?: string;
                kind?: "evidence" | "mail" | "bundle";
                /** @description a day in Wales */
                from?: string;
                /** @description a day in Wales */
                to?: string;
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accesses: components["schemas"]["ListedAccess"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditSeal: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seal: components["schemas"]["SealStatus"];
                        last: null | {
                            found?: null | components["schemas"]["VerificationSummary"];
                            personId: string;
                            /**
                             * @description `failed`: it could not be carried out
                             * @enum {string}
                             */
                            outcome: "altered" | "failed" | "unproven" | "verified";
                            startedAt: string;
                            endedAt: string;
                        };
                        running: null | components["schemas"]["RunningVerification"];
                    };
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditVerify: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        running: null | components["schemas"]["RunningVerification"];
                    };
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    auditBundle: {
        parameters: {
            query?: {
                obligation?: string;
                /** @description a day in Wales, of recording */
                from?: string;
                /** @description a day in Wales, of recording */
                to?: string;
                /** @description with people’s words, readable */
                words?: "yes";
                /** @description with the files of the evidence */
                files?: "yes";
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditScopesList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scopes: components["schemas"]["ShownAuditScope"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    auditScopesSet: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scope": {
                 *         "kind": "everything"
                 *       },
                 *       "reason": "The annual audit"
                 *     }
                 */
                "application/json": {
                    scope: components["schemas"]["AuditScopeOf"];
                    /**
                     * Format: date
                     * @description the first day in Wales; today where it is left out
                     */
                    from?: string;
                    /** @description the last day; null: until it is ended */
                    to?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Set"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    auditScopesEnd: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The annual audit is over"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        reason: string;
                        by: components["schemas"]["By"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    noticesList: {
        parameters: {
            query?: {
                /** @description whom: the mails for the posts that they hold */
                person?: string;
                obligation?: string;
                /** @description a day in Wales, of the hour at which a mail was to leave */
                from?: string;
                /** @description a day in Wales, of the hour at which a mail was to leave */
                to?: string;
                /** @description the latest so many mails, and so many findings */
                limit?: number;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    changesOfGovernmentList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["ShownChange"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    changesOfGovernmentRecord: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-05-20",
                 *       "posts": [
                 *         {
                 *           "from": "aln-policy-lead",
                 *           "to": "schools-policy-lead"
                 *         }
                 *       ],
                 *       "which": {
                 *         "tags": [
                 *           "aln-reform"
                 *         ]
                 *       },
                 *       "act": "senedd-2026",
                 *       "reason": "A new government was formed",
                 *       "document": {
                 *         "reference": "Record of Proceedings, 20 May 2026"
                 *       }
                 *     }
                 */
                "application/json": {
                    act: string;
                    /** Format: date */
                    on: string;
                    reason: string;
                    document: components["schemas"]["Document"];
                    posts?: components["schemas"]["Posts"];
                    which?: components["schemas"]["Which"];
                    listSha256?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOfGovernment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changesOfGovernmentGet: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                act: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownChange"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    changesOfGovernmentPreview: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-05-20",
                 *       "posts": [
                 *         {
                 *           "from": "aln-policy-lead",
                 *           "to": "schools-policy-lead"
                 *         }
                 *       ],
                 *       "which": {
                 *         "tags": [
                 *           "aln-reform"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: date */
                    on: string;
                    posts?: components["schemas"]["Posts"];
                    which?: components["schemas"]["Which"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewedChange"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changesOfGovernmentGoOn: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                act: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOfGovernment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changesOfGovernmentWaking: {
        parameters: {
            query?: {
                /** @description only what is for me to answer */
                mine?: "yes";
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        waking: components["schemas"]["WakingEntry"][];
                        count: number;
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    kindLaddersPreview: {
        parameters: {
            query?: {
                years?: number;
                /** @description reminders of so many entries */
                limit?: number;
                /** @description reminders of the entries after this one */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "recurring-duty",
                 *       "ladder": {
                 *         "before": [
                 *           {
                 *             "count": 3,
                 *             "unit": "month",
                 *             "to": [
                 *               "owner"
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    kind: components["schemas"]["ObligationKind"];
                    /** @default null */
                    authority?: ("statutory" | "ministerial" | "internal") | null;
                    ladder: components["schemas"]["Ladder"] | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewedKindLadder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    laddersByDefault: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ladders: {
                            id: string;
                            /** @description a newer version stands beside the older, which holds up to its day */
                            version: number;
                            /** @description the day from which this version holds; null for the first */
                            from: null | string;
                            /** @description whose it is; absent: of all */
                            kinds?: components["schemas"]["ObligationKind"][];
                            authorities?: components["schemas"]["Authority"][];
                            /** @description only where so many years or more lie between one occurrence and the next */
                            fromCycleYears?: number;
                            ladder: components["schemas"]["LadderShown"];
                            words: components["schemas"]["Bilingual"][];
                        }[];
                        byKind: components["schemas"]["ShownKindLadder"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    kindLaddersSet: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "recurring-duty",
                 *       "ladder": {
                 *         "before": [
                 *           {
                 *             "count": 3,
                 *             "unit": "month",
                 *             "to": [
                 *               "owner"
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "reason": "Three months are enough"
                 *     }
                 */
                "application/json": {
                    kind: components["schemas"]["ObligationKind"];
                    /** @default null */
                    authority?: ("statutory" | "ministerial" | "internal") | null;
                    ladder: components["schemas"]["Ladder"] | null;
                    reason: string;
                    listSha256?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindLadder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    kindLaddersGoOn: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "recurring-duty"
                 *     }
                 */
                "application/json": {
                    kind: components["schemas"]["ObligationKind"];
                    /** @default null */
                    authority?: ("statutory" | "ministerial" | "internal") | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindLadder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    laddersShow: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderInForce"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    laddersPreview: {
        parameters: {
            query?: {
                years?: number;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        years: number;
                        reminders: components["schemas"]["PreviewedReminder"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    laddersPreviewOf: {
        parameters: {
            query?: {
                years?: number;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ladder": {
                 *         "before": [
                 *           {
                 *             "count": 3,
                 *             "unit": "month",
                 *             "to": [
                 *               "owner"
                 *             ]
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    ladder: components["schemas"]["Ladder"] | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        years: number;
                        reminders: components["schemas"]["PreviewedReminder"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    calendarMonth: {
        parameters: {
            query?: {
                mine?: "yes";
                owner?: string;
                kind?: components["schemas"]["ObligationKind"];
                source?: string;
                /** @description a month as 2026-12; this month unless given */
                month?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: components["schemas"]["CalendarDay"][];
                        /** @description of the whole span, by what it is */
                        totals: {
                            milestone: number;
                            opens: number;
                            "look-again": number;
                            due: number;
                        };
                        /** @description those that meet the span */
                        preElection: components["schemas"]["PreElectionPeriod"][];
                        from: string;
                        to: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    calendarLoad: {
        parameters: {
            query?: {
                mine?: "yes";
                owner?: string;
                kind?: components["schemas"]["ObligationKind"];
                source?: string;
                /** @description a month as 2026-12; this month unless given */
                month?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyLoad"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    calendarTimeline: {
        parameters: {
            query?: {
                mine?: "yes";
                owner?: string;
                kind?: components["schemas"]["ObligationKind"];
                source?: string;
                /** @description the first of the ten years */
                year?: number;
                group?: "date" | "owner" | "kind" | "source";
                /** @description so many entries at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tracks: components["schemas"]["Track"][];
                        next: null | string;
                        /** @description how many entries have a day in these years; of more than are counted, one more than that */
                        total: number;
                        countedUpTo: number;
                        preElection: components["schemas"]["PreElectionPeriod"][];
                        from: string;
                        to: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    calendarFeedsList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        feeds: components["schemas"]["ShownFeed"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    calendarFeedsMake: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "of": {
                 *         "kind": "post",
                 *         "postId": "aln-policy-lead"
                 *       },
                 *       "language": "en"
                 *     }
                 */
                "application/json": {
                    /** @description the caller’s own dates, those of a post, or those of a view that they saved */
                    of: {
                        /** @enum {string} */
                        kind: "person";
                    } | {
                        /** @enum {string} */
                        kind: "post";
                        postId: string;
                    } | {
                        /** @enum {string} */
                        kind: "view";
                        /** Format: uuid */
                        viewId: string;
                    };
                    /** @description of the calendar */
                    language: components["schemas"]["Language"];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        feedId: string;
                        path: string;
                        address: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    calendarFeedsEnd: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        feedId: string;
                        /** @description whose calendar it was */
                        personId: string;
                        by: components["schemas"]["By"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    calendarFileFile: {
        parameters: {
            query?: {
                mine?: "yes";
                owner?: string;
                kind?: components["schemas"]["ObligationKind"];
                source?: string;
                /** @description a month as 2026-12; all that a subscriber sees unless given */
                month?: string;
                /** @description of the calendar */
                language?: "cy" | "en";
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    casesList: {
        parameters: {
            query?: {
                state?: "open" | "overdue" | "in-time" | "late" | "early" | "ended" | "not-over";
                from?: string;
                to?: string;
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["ShownCase"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    casesOpen: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2026-11-20",
                 *       "evidence": {
                 *         "reference": "Record of Proceedings, 20 May 2026"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description the day on which the case arises */
                    on: string;
                    evidence: components["schemas"]["Document"];
                    number?: string;
                    owner?: string;
                    title?: {
                        cy?: string;
                        en?: string;
                    };
                    late?: components["schemas"]["LateRecording"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        v: 1;
                        commandId: string;
                        accepted: boolean;
                        refusal?: {
                            code: string;
                            message: components["schemas"]["Bilingual"];
                            /** @description The faulty place in the input, as a JSON pointer (RFC 6901), if there is one. */
                            pointer?: string;
                        };
                        /** @description true where the same command id had been decided before */
                        repeated: boolean;
                        /** @description the stream's version after the decision */
                        version: number;
                        /** @description the ledger position of the last event recorded, or 0 */
                        position: number;
                        eventTypes: string[];
                        /** @description when the clock must call `advance` next: the agenda's next item or the outbox's next hour */
                        nextWakeAt: null | string;
                        /** @description outbox rows of this obligation are due for sending now */
                        mailDue: boolean;
                        /** @description names of triggers recorded: wake the rows that wait for them */
                        wake: string[];
                        /** @description nothing will ever be due again: the run may end */
                        ended: boolean;
                        case: string;
                        number: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    casesCounts: {
        parameters: {
            query?: {
                by?: "month" | "quarter" | "financial-year";
                from?: string;
                to?: string;
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: components["schemas"]["CasePeriod"];
                        periods: components["schemas"]["CountedPeriod"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    exportsList: {
        parameters: {
            query?: {
                text?: string;
                mine?: string;
                owner?: string;
                approver?: string;
                status?: string;
                standing?: string;
                kind?: string;
                source?: string;
                tag?: string;
                from?: string;
                to?: string;
                cases?: string;
                government?: string;
                past?: string;
                work?: string;
                week?: string;
                sort?: string;
                obligation?: string;
                who?: string;
                year?: string;
                month?: string;
                months?: string;
                state?: string;
                template?: string;
                person?: string;
                about?: string;
                id?: string;
                format?: "xlsx" | "csv" | "json";
                /** @description of headings and words */
                language?: "en" | "cy";
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                list: "register" | "done" | "approvals" | "calendar" | "cases" | "waking" | "facts" | "duties" | "activity" | "late-recordings" | "mails" | "access" | "delegations" | "people" | "changes-of-government" | "ladders" | "entry" | "history";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    exportsHistory: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    exportsEverything: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": unknown;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    exportsSubmission: {
        parameters: {
            query?: {
                /** @description of headings and words */
                language?: "en" | "cy";
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    exportsRegister: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
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
                    "application/yaml": unknown;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    exportsCompare: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsGet: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The ETag of what the caller has: where nothing differs, 304 is the answer.
                 * @example "12-1QdZkGkYt0YzC1dM"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deputies: components["schemas"]["Deputising"][];
                        occurrences: components["schemas"]["ShownOccurrence"][];
                        warnings: components["schemas"]["ReadingWarning"][];
                        agenda: components["schemas"]["AgendaItem"][];
                        needs: components["schemas"]["ShownNeed"][];
                        id: string;
                        /** @description the stream's version */
                        version: number;
                        definition: components["schemas"]["ObligationDefinitionShown"];
                        firstKnownOn: string;
                        /** @enum {string} */
                        status: "closed" | "open";
                        closed: components["schemas"]["Closed"];
                        chosenReading: null | components["schemas"]["ChosenReading"];
                        /** @description the milestones that each occurrence is to have */
                        milestones: components["schemas"]["PlannedMilestone"][];
                        evidence: components["schemas"]["Evidence"][];
                        progress: components["schemas"]["ProgressNote"][];
                        proposals: components["schemas"]["Proposal"][];
                        triggersReached: components["schemas"]["ReachedTrigger"][];
                        /** @description what its dates count from, by source: a fact's name, or `obligation/` and an id */
                        facts: {
                            [key: string]: components["schemas"]["ReceivedFact"];
                        };
                        /** @description posts in the department; null where the obligation lacks one */
                        owner: null | string;
                        approver: null | string;
                        /** @description who made this post the owner without acting in the owner's post: they do not decide alone as the owner */
                        ownerNamedBy: null | components["schemas"]["By"];
                        /** @description who set when who is reminded, oldest first; `ladder` is null where that of its kind and authority holds again */
                        ladders: components["schemas"]["Ladders"];
                        /** @description those set for its kind that reached it, oldest first; `from` is null for one that it was registered with */
                        kindLadders: components["schemas"]["KindLadders"];
                        /** @description of its posts, as the directory had them when it was recorded; a post that is not named is in Wales */
                        nations: components["schemas"]["Nations"];
                        bodyMail: {
                            on: boolean;
                            address: null | string;
                        };
                        lookAgainOn: null | string;
                        /** @description the review day has come and no review is recorded yet */
                        lookAgainReached: boolean;
                        itemsClosed: components["schemas"]["ItemsClosed"];
                        /** @description to other entries: those of the definition and those that people made, without those that were removed */
                        links: components["schemas"]["LinkShown"][];
                        /** @description those that stood once */
                        formerLinks: components["schemas"]["LinkShown"][];
                        /** @description the recorded changes of government that reached it, oldest first */
                        governmentChanges: components["schemas"]["GovernmentChange"][];
                        /** @description what was recorded by mistake, in the order in which it was set aside */
                        setAside: components["schemas"]["SetAside"][];
                        /** @description the days on which occurrences were taken back, with the answer that opened them or to the archive; one opened again begins after them */
                        withdrawnOn: string[];
                        /** @description triggers that had reached it by mistake */
                        takenBack: string[];
                    };
                };
            };
            /** @description What is known is what it is now */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsAsOf: {
        parameters: {
            query?: {
                /** @description as known at: a position of the ledger, a day (by its end in Wales) or an instant */
                known?: string;
                /** @description as effective on: a day in Wales or an instant */
                effective?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        point: components["schemas"]["Point"];
                        registeredLater: boolean;
                        judgedOn: null | string;
                        records: number;
                        obligation: {
                            occurrences: components["schemas"]["ShownOccurrence"][];
                            warnings: components["schemas"]["ReadingWarning"][];
                            agenda: components["schemas"]["AgendaItem"][];
                            needs: components["schemas"]["ShownNeed"][];
                            id: string;
                            /** @description the stream's version */
                            version: number;
                            definition: components["schemas"]["ObligationDefinitionShown"];
                            firstKnownOn: string;
                            /** @enum {string} */
                            status: "closed" | "open";
                            closed: components["schemas"]["Closed"];
                            chosenReading: null | components["schemas"]["ChosenReading"];
                            /** @description the milestones that each occurrence is to have */
                            milestones: components["schemas"]["PlannedMilestone"][];
                            evidence: components["schemas"]["Evidence"][];
                            progress: components["schemas"]["ProgressNote"][];
                            proposals: components["schemas"]["Proposal"][];
                            triggersReached: components["schemas"]["ReachedTrigger"][];
                            /** @description what its dates count from, by source: a fact's name, or `obligation/` and an id */
                            facts: {
                                [key: string]: components["schemas"]["ReceivedFact"];
                            };
                            /** @description posts in the department; null where the obligation lacks one */
                            owner: null | string;
                            approver: null | string;
                            /** @description who made this post the owner without acting in the owner's post: they do not decide alone as the owner */
                            ownerNamedBy: null | components["schemas"]["By"];
                            /** @description who set when who is reminded, oldest first; `ladder` is null where that of its kind and authority holds again */
                            ladders: components["schemas"]["Ladders"];
                            /** @description those set for its kind that reached it, oldest first; `from` is null for one that it was registered with */
                            kindLadders: components["schemas"]["KindLadders"];
                            /** @description of its posts, as the directory had them when it was recorded; a post that is not named is in Wales */
                            nations: components["schemas"]["Nations"];
                            bodyMail: {
                                on: boolean;
                                address: null | string;
                            };
                            lookAgainOn: null | string;
                            /** @description the review day has come and no review is recorded yet */
                            lookAgainReached: boolean;
                            itemsClosed: components["schemas"]["ItemsClosed"];
                            /** @description to other entries: those of the definition and those that people made, without those that were removed */
                            links: components["schemas"]["LinkShown"][];
                            /** @description those that stood once */
                            formerLinks: components["schemas"]["LinkShown"][];
                            /** @description the recorded changes of government that reached it, oldest first */
                            governmentChanges: components["schemas"]["GovernmentChange"][];
                            /** @description what was recorded by mistake, in the order in which it was set aside */
                            setAside: components["schemas"]["SetAside"][];
                            /** @description the days on which occurrences were taken back, with the answer that opened them or to the archive; one opened again begins after them */
                            withdrawnOn: string[];
                            /** @description triggers that had reached it by mistake */
                            takenBack: string[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsDiff: {
        parameters: {
            query: {
                /** @description a point of the record: `<known>`, `@<effective>`, `<known>@<effective>` or `now` */
                from: string;
                /** @description a point of the record: `<known>`, `@<effective>`, `<known>@<effective>` or `now` */
                to?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: components["schemas"]["Point"];
                        to: components["schemas"]["Point"];
                        changes: components["schemas"]["FieldChange"][];
                        added: components["schemas"]["DescribedEvent"][];
                        removed: components["schemas"]["DescribedEvent"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsWhy: {
        parameters: {
            query: {
                /** @description as known at: a position of the ledger, a day (by its end in Wales) or an instant */
                known?: string;
                /** @description as effective on: a day in Wales or an instant */
                effective?: string;
                /** @description `last-day`, `completed`, `notified`, … or a dotted field of a diff */
                field: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description dotted */
                        field: string;
                        /** @description its label for people; null for a technical field */
                        label: null | components["schemas"]["Bilingual"];
                        value: unknown;
                        words: components["schemas"]["Bilingual"];
                        /** @description the event that set or removed the value; null where it never changed */
                        event: null | components["schemas"]["DescribedEvent"];
                        /** @description the inputs of that event */
                        inputs: null | components["schemas"]["Inputs"];
                        /** @description for a field without a value: what it would need */
                        needed: components["schemas"]["Need"][];
                        /** @description the outcomes of the mails, for questions about notifications */
                        mail: components["schemas"]["DescribedEvent"][];
                        /** @description everything in sentences */
                        sentence: components["schemas"]["Bilingual"];
                        point: components["schemas"]["Point"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsHistory: {
        parameters: {
            query?: {
                /** @description as known at: a position of the ledger, a day (by its end in Wales) or an instant */
                known?: string;
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        history: components["schemas"]["DescribedEvent"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsRecord: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
                /** @description a position of the ledger */
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyRecorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsForecast: {
        parameters: {
            query?: {
                years?: number;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        years: number;
                        items: components["schemas"]["ForecastItem"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsWhoDecides: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        matters: components["schemas"]["Asked"][];
                        secondPeople: {
                            personId: string;
                            name: string;
                            posts: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsLinks: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: components["schemas"]["LinkedEntry"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    obligationsMails: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mails: components["schemas"]["ListedMail"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    registerList: {
        parameters: {
            query?: {
                text?: string;
                mine?: "yes";
                owner?: string;
                approver?: string;
                status?: "open" | "closed";
                standing?: "late" | "date-passed-outcome-not-recorded" | "awaiting-confirmation" | "due-soon" | "not-due" | "clock-stopped" | "no-date" | "explained" | "done-in-time" | "done-late" | "done-early" | "done-no-date" | "closed";
                kind?: components["schemas"]["ObligationKind"];
                source?: string;
                tag?: string;
                from?: string;
                to?: string;
                cases?: "open" | "all" | "none";
                government?: "former";
                past?: "unanswered";
                work?: "overdue" | "this-month" | "next" | "overdue-to-approve" | "milestones" | "readings" | "triggers" | "look-again" | "past" | "facts" | "incomplete" | "week";
                week?: string;
                /** @description with a hyphen before it: the other way round */
                sort?: "register" | "-register" | "date" | "-date" | "title" | "-title" | "owner" | "-owner" | "standing" | "-standing";
                /** @description in whose alphabet titles are sorted */
                language?: "en" | "cy";
                limit?: number;
                /** @description as an answer gave it in `next` or `previous`, with the same sort */
                after?: string;
                /** @description as an answer gave it in `next` or `previous`, with the same sort */
                before?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        standings: {
                            [key: string]: number;
                        };
                        unansweredPast: {
                            dates: number;
                            entries: number;
                        };
                        previous: null | string;
                        next: null | string;
                        obligations: components["schemas"]["ObligationListing"][];
                        found: number;
                        total: number;
                        counted: {
                            found: number;
                            total: number;
                            standings: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    decisionsRegister: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "summer-guidance",
                 *       "kind": "one-off-commitment",
                 *       "title": {
                 *         "en": "Guidance by the summer",
                 *         "cy": "Canllawiau erbyn yr haf"
                 *       },
                 *       "source": {
                 *         "file": "letter-2026-03-13.txt",
                 *         "sha256": "4ef4dd918d77db0e12714c85abc33717b2cac89de93ac53400f0e0fa57989bd3",
                 *         "title": {
                 *           "en": "Letter to the Committee",
                 *           "cy": "Llythyr at y Pwyllgor"
                 *         },
                 *         "on": "2026-03-13",
                 *         "speaker": "Cabinet Secretary for Education",
                 *         "place": "Q9",
                 *         "offset": 15470,
                 *         "sentence": "I will publish guidance by 31 July 2026."
                 *       },
                 *       "responsible": "Welsh Ministers",
                 *       "owner": "aln-policy-lead",
                 *       "approver": "deputy-director-aln",
                 *       "authority": "ministerial",
                 *       "interpretation": {
                 *         "en": "The day that the letter names.",
                 *         "cy": "Y diwrnod a enwir yn y llythyr."
                 *       },
                 *       "readings": [
                 *         {
                 *           "id": "as-said",
                 *           "basis": "policy",
                 *           "label": {
                 *             "en": "By 31 July 2026",
                 *             "cy": "Erbyn 31 Gorffennaf 2026"
                 *           },
                 *           "reason": {
                 *             "en": "The letter names the day.",
                 *             "cy": "Mae’r llythyr yn enwi’r diwrnod."
                 *           },
                 *           "rule": {
                 *             "primitive": "fixed-date",
                 *             "date": "2026-07-31",
                 *             "operator": "on_or_before"
                 *           }
                 *         }
                 *       ],
                 *       "workingReading": "as-said"
                 *     }
                 */
                "application/json": components["schemas"]["ObligationDefinition"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    decisionsPreview: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "summer-guidance",
                 *       "kind": "one-off-commitment",
                 *       "title": {
                 *         "en": "Guidance by the summer",
                 *         "cy": "Canllawiau erbyn yr haf"
                 *       },
                 *       "source": {
                 *         "file": "letter-2026-03-13.txt",
                 *         "sha256": "4ef4dd918d77db0e12714c85abc33717b2cac89de93ac53400f0e0fa57989bd3",
                 *         "title": {
                 *           "en": "Letter to the Committee",
                 *           "cy": "Llythyr at y Pwyllgor"
                 *         },
                 *         "on": "2026-03-13",
                 *         "speaker": "Cabinet Secretary for Education",
                 *         "place": "Q9",
                 *         "offset": 15470,
                 *         "sentence": "I will publish guidance by 31 July 2026."
                 *       },
                 *       "responsible": "Welsh Ministers",
                 *       "owner": "aln-policy-lead",
                 *       "approver": "deputy-director-aln",
                 *       "authority": "ministerial",
                 *       "interpretation": {
                 *         "en": "The day that the letter names.",
                 *         "cy": "Y diwrnod a enwir yn y llythyr."
                 *       },
                 *       "readings": [
                 *         {
                 *           "id": "as-said",
                 *           "basis": "policy",
                 *           "label": {
                 *             "en": "By 31 July 2026",
                 *             "cy": "Erbyn 31 Gorffennaf 2026"
                 *           },
                 *           "reason": {
                 *             "en": "The letter names the day.",
                 *             "cy": "Mae’r llythyr yn enwi’r diwrnod."
                 *           },
                 *           "rule": {
                 *             "primitive": "fixed-date",
                 *             "date": "2026-07-31",
                 *             "operator": "on_or_before"
                 *           }
                 *         }
                 *       ],
                 *       "workingReading": "as-said"
                 *     }
                 */
                "application/json": components["schemas"]["ObligationDefinition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        occurrences: components["schemas"]["PreviewedOccurrence"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    decisionsPreviewCommand: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "note-progress",
                 *       "text": "Fieldwork is done; the report is being drafted."
                 *     }
                 */
                "application/json": components["schemas"]["ObligationCommand"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    decisionsSubmit: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The version that the caller saw, as ETag gave it: at another the act is refused with 412, which says what has changed.
                 * @example "12"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "note-progress",
                 *       "text": "Fieldwork is done; the report is being drafted."
                 *     }
                 */
                "application/json": components["schemas"]["ObligationCommand"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    evidenceFilesUpload: {
        parameters: {
            query: {
                /** @description the name of the file, with its extension */
                name: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sha256: string;
                        file: {
                            name?: string;
                            sha256?: string;
                            id: string;
                            bytes: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    evidenceFilesGet: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    evidenceFilesDownload: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
                evidenceId: string;
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
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    evidenceFilesErase: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It holds somebody’s medical details"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erasureId: string;
                        subject: string;
                        keys: number;
                        events: number;
                        mails: number;
                        list: components["schemas"]["ListedOutside"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    factsList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        awaited: components["schemas"]["AwaitedFact"][];
                        recorded: components["schemas"]["ShownFact"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    factsGet: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The ETag of what the caller has: where nothing differs, 304 is the answer.
                 * @example "12-1QdZkGkYt0YzC1dM"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the version, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactInFull"];
                };
            };
            /** @description What is known is what it is now */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    factsRecord: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2026-05-20",
                 *       "evidence": {
                 *         "reference": "Record of Proceedings, 20 May 2026"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Part2"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    factsPreview: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2026-05-20",
                 *       "evidence": {
                 *         "reference": "Record of Proceedings, 20 May 2026"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Part2"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    factsPreviewCommand: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "propose-change",
                 *       "proposalId": "p-1",
                 *       "change": {
                 *         "kind": "fact-withdrawal",
                 *         "reason": "It has not happened",
                 *         "evidence": {
                 *           "reference": "Record of Proceedings, 20 May 2026"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FactCommand"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    factsCorrect: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The version that the caller saw, as ETag gave it: at another the act is refused with 412, which says what has changed.
                 * @example "12"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "propose-change",
                 *       "proposalId": "p-1",
                 *       "change": {
                 *         "kind": "fact-withdrawal",
                 *         "reason": "It has not happened",
                 *         "evidence": {
                 *           "reference": "Record of Proceedings, 20 May 2026"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FactCommand"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    setAsideList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        setAside: components["schemas"]["SetAsideRow"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    setAsideRelease: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "obligationId": "wm-alp-cycle",
                 *       "subject": "advance",
                 *       "reason": "Mended in 0.4"
                 *     }
                 */
                "application/json": {
                    obligationId: string;
                    /** @description the id of the command, or `advance` for the clock’s */
                    subject: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Released"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    deadlinesCompute: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "duty": "D30",
                 *       "anchors": {
                 *         "request-received": {
                 *           "date": "2026-11-20"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        answer: {
                            window: {
                                from: null | string;
                                to: string;
                            };
                            namedDay: string;
                            operator: components["schemas"]["Operator"];
                            lastLawfulDay: string;
                            endsAt: string;
                            /** @constant */
                            zone: "Europe/London";
                            lastWorkingDay: {
                                on: string;
                                provisional: boolean;
                            };
                            calendarVersion: string;
                            provisional: boolean;
                            projected: boolean;
                            firstLawfulDay?: null | string;
                            /** @constant */
                            mayComeEarlier?: true;
                            awaiting?: {
                                code: string;
                                message: {
                                    cy: string;
                                    en: string;
                                };
                                missing?: string;
                            }[];
                            judgement?: components["schemas"]["AnswerJudgement"];
                            neverLawful?: {
                                lastLawfulDay: string;
                            };
                            steps?: components["schemas"]["Steps"];
                        };
                        id?: string;
                    } | components["schemas"]["RefusedAnswer"] | {
                        /** @constant */
                        ok: true;
                        count: {
                            days: number;
                            from: string;
                            to: string;
                            /** @enum {string} */
                            convention: "after" | "beginning-with" | "clear";
                            calendarVersion: string;
                            provisional: boolean;
                            steps?: components["schemas"]["Steps"];
                        };
                        id?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    deadlinesPhrase: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "words": "by the end of next term",
                 *       "saidOn": "2026-11-20"
                 *     }
                 */
                "application/json": {
                    words: string;
                    /** @description the day of the statement: what the words count from */
                    saidOn: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhraseReading"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    directoryHolders: {
        parameters: {
            query: {
                /** @description a day in Wales */
                on: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                post: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHolders"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    directoryInForce: {
        parameters: {
            query?: {
                /** @description a day in Wales */
                on?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryOn"] | {
                        source: null | components["schemas"]["DirectorySource"];
                        fault: null | components["schemas"]["Bilingual"];
                        posts: components["schemas"]["Post"][];
                        people: {
                            id: string;
                            name: string;
                            email: string;
                            language: components["schemas"]["Language"];
                            roles: components["schemas"]["DirectoryRole"][];
                            posts: string[];
                            /**
                             * @description whose working days the person keeps
                             * @enum {string}
                             */
                            nation?: "england-and-wales" | "northern-ireland" | "scotland" | "wales";
                            /** @description the obligations that an auditor may see; absent: all */
                            scope?: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    directoryList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delegations: components["schemas"]["ShownDelegation"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    directoryGive: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "rhys-morgan",
                 *       "posts": [
                 *         "aln-policy-lead"
                 *       ],
                 *       "firstDay": "2026-12-01",
                 *       "lastDay": "2026-12-14"
                 *     }
                 */
                "application/json": {
                    /** @description who is away; whoever sends it where it is left out */
                    from?: string;
                    to: string;
                    /** Format: date */
                    firstDay: string;
                    /** Format: date */
                    lastDay: string;
                    posts?: string[];
                    obligations?: string[];
                    acts?: components["schemas"]["DelegatedAct"][];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delegationId: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    directoryEnd: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delegationId: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    documentsList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["ListedDocument"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    documentsKeep: {
        parameters: {
            query?: {
                /** @description the name of the file, with its extension */
                name?: string;
                /** @description the day on which its words were said; the document’s own unless given */
                saidOn?: string;
                /** @description what people call it; the name of the file unless given */
                title?: string;
                /** @description the id of the older version in whose place it comes */
                replaces?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part3"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    documentsRead: {
        parameters: {
            query?: {
                /** @description the name of the file, with its extension */
                name?: string;
                /** @description the day on which its words were said; the document’s own unless given */
                saidOn?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentReading"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    documentsOne: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part3"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    documentsFile: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    documentsComparison: {
        parameters: {
            query?: {
                /** @description the older version; the one that it replaces unless given */
                with?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null | components["schemas"]["DocumentComparison"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    documentsPreview: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "judged": [
                 *         {
                 *           "number": 1,
                 *           "entry": "wm-alp-cycle"
                 *         }
                 *       ],
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["Part4"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewedJudgement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    documentsJudge: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "judged": [
                 *         {
                 *           "number": 1,
                 *           "entry": "wm-alp-cycle"
                 *         }
                 *       ],
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["Part4"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgementDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    documentsErase: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It holds somebody’s medical details"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erasureId: string;
                        keys: number;
                        events: number;
                    }[];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    registerChoices: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: components["schemas"]["SourceChoice"][];
                        tags: string[];
                    };
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    registerDone: {
        parameters: {
            query?: {
                obligation?: string;
                owner?: string;
                standing?: "done-in-time" | "done-late" | "done-early" | "done-no-date" | "explained";
                from?: string;
                to?: string;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /** @description so many at once */
                limit?: number;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: components["schemas"]["DoneOccurrence"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    dutiesList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /** @description only those whose name, Act or body has these words */
                text?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        duties: components["schemas"]["ListedDuty"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    dutiesGet: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                /** @description a duty by number (D1) or name, or the name of an entry */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownDuty"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    dutiesRegister: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description a duty by number (D1) or name, or the name of an entry */
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner": "aln-policy-lead",
                 *       "approver": "deputy-director-aln"
                 *     }
                 */
                "application/json": {
                    id?: string;
                    owner?: string;
                    approver?: string;
                    responsible?: string;
                    /** Format: date */
                    heldFrom?: string;
                    facts?: {
                        [key: string]: components["schemas"]["FactSupply"];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    holidaysList: {
        parameters: {
            query?: {
                year?: number;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        divisions: {
                            [key: string]: unknown;
                        };
                        /** @description the version that this process works with: the one recorded last, else that of the program */
                        running: string;
                        /** @description the day as at which it is published */
                        asAt: string;
                        /** @description the one last recorded; null where none is */
                        recorded: null | string;
                        /** @description the version that the program comes with: what a new ledger starts with */
                        shipped: string;
                        /** @description how many entries count by it */
                        countedBy: number;
                        /**
                         * @description `unused`: none is recorded, and no entry counts by it; `another-recorded`: it has not been read yet, or cannot be read
                         * @enum {string}
                         */
                        standing: "another-recorded" | "not-recorded" | "recorded" | "unused";
                        knownFrom: string;
                        knownUntil: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    holidaysRecord: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "given": {
                 *         "kind": "day",
                 *         "on": "2027-05-05",
                 *         "divisions": [
                 *           "england-and-wales"
                 *         ],
                 *         "title": {
                 *           "en": "A bank holiday for the occasion",
                 *           "cy": "Gŵyl banc ar gyfer yr achlysur"
                 *         }
                 *       },
                 *       "evidence": {
                 *         "reference": "Record of Proceedings, 20 May 2026"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description GOV.UK’s own list, or one day more than the list in force */
                    given: components["schemas"]["Given"];
                    /**
                     * Format: date
                     * @description the day as at which it is published; today where it is left out
                     */
                    asAt?: string;
                    /** @description the document that shows it */
                    evidence: components["schemas"]["Document"];
                    /** @description `version` of the previewed list; refused where another list comes of it by now */
                    shown?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    holidaysPreview: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "given": {
                 *         "kind": "day",
                 *         "on": "2027-05-05",
                 *         "divisions": [
                 *           "england-and-wales"
                 *         ],
                 *         "title": {
                 *           "en": "A bank holiday for the occasion",
                 *           "cy": "Gŵyl banc ar gyfer yr achlysur"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description GOV.UK’s own list, or one day more than the list in force */
                    given: components["schemas"]["Given"];
                    /**
                     * Format: date
                     * @description the day as at which it is published; today where it is left out
                     */
                    asAt?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the dates that recording it would set, move or take away */
                        effects: components["schemas"]["FactEffect"][];
                        /** @description how many more there are, of entries that the viewer may not see */
                        outOfSight: number;
                        /** @enum {string} */
                        requires: "one" | "two";
                        words: components["schemas"]["Bilingual"];
                        /** @description who could be the second person; none where one decides */
                        people: string[];
                        file: {
                            about: string;
                            licence: string;
                            version: string;
                            asAt: string;
                            divisions: components["schemas"]["ListedDivisions"];
                        };
                        /** @description what it adds, removes or renames */
                        differences: components["schemas"]["ListDifference"][];
                        version: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    importsTemplate: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                language?: "en" | "cy";
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    importsList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            id: string;
                            /** @description of its bytes */
                            sha256: string;
                            personId: string;
                            done: number;
                            state: components["schemas"]["ImportState"];
                            madeAt: string;
                            /** @description entries to load, and how many were tried */
                            total: number;
                            fileName: string;
                        }[];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    importsCheck: {
        parameters: {
            query: {
                /** @description the name of the file, with its extension */
                name: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpreadsheetImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    importsShow: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpreadsheetImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    importsLoad: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        state: components["schemas"]["ImportState"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    mailSettingsShow: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettingsShown"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    mailSettingsTest: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        testId: string;
                        outcome: ("accepted" | "failed" | "no-address" | "unknown") | null;
                        answer: null | string;
                    };
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    mailsList: {
        parameters: {
            query?: {
                /** @description how it stands; `retrying`: tried, and accepted by no server yet */
                state?: "waiting" | "retrying" | "sent" | "withdrawn" | "undeliverable";
                /** @description whom: the mails for the posts that they hold now */
                person?: string;
                obligation?: string;
                /** @description a day in Wales, of the hour at which a mail was to leave */
                from?: string;
                to?: string;
                /** @description words by which the register finds entries */
                about?: string;
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mails: components["schemas"]["MailInList"][];
                        next: null | string;
                        /** @description how many of those wanted, whatever their state, are in each; of more than are counted, one more than that */
                        counts: {
                            withdrawn: number;
                            undeliverable: number;
                            sent: number;
                            waiting: number;
                            retrying: number;
                        };
                        total: number;
                        countedUpTo: number;
                        /** @description the words find more entries than are looked for: only mails about the first of them are here */
                        tooManyEntries: boolean;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    rulesList: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewerRules"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    savedViewsList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: {
                            id: string;
                            name: string;
                            query: {
                                [key: string]: string;
                            };
                        }[];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    savedViewsSave: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0190b5a0-0000-7000-8000-000000000001",
                 *       "name": "Mine, late",
                 *       "query": {
                 *         "standing": "late",
                 *         "mine": "yes"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of the caller’s making: sent twice, it is saved once
                     */
                    id: string;
                    name: string;
                    query: {
                        text?: string;
                        /** @enum {string} */
                        mine?: "yes";
                        owner?: string;
                        approver?: string;
                        /** @enum {string} */
                        status?: "open" | "closed";
                        /** @enum {string} */
                        standing?: "late" | "date-passed-outcome-not-recorded" | "awaiting-confirmation" | "due-soon" | "not-due" | "clock-stopped" | "no-date" | "explained" | "done-in-time" | "done-late" | "done-early" | "done-no-date" | "closed";
                        kind?: components["schemas"]["ObligationKind"];
                        source?: string;
                        tag?: string;
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        to?: string;
                        /** @enum {string} */
                        cases?: "open" | "all" | "none";
                        /** @enum {string} */
                        government?: "former";
                        /** @enum {string} */
                        past?: "unanswered";
                        /** @enum {string} */
                        work?: "overdue" | "this-month" | "next" | "overdue-to-approve" | "milestones" | "readings" | "triggers" | "look-again" | "past" | "facts" | "incomplete" | "week";
                        /** Format: date */
                        week?: string;
                        /** @enum {string} */
                        sort?: "register" | "-register" | "date" | "-date" | "title" | "-title" | "owner" | "-owner" | "standing" | "-standing";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    savedViewsRename: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Late"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    savedViewsDelete: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    serviceAccountsList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        serviceAccounts: components["schemas"]["ShownServiceAccount"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    serviceAccountsCreate: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "monthly-report",
                 *       "scopes": [
                 *         "read"
                 *       ],
                 *       "to": "2027-11-30",
                 *       "reason": "The monthly report of the department"
                 *     }
                 */
                "application/json": {
                    /** @description its name, under which it acts; used once */
                    id: string;
                    /** @description what it may do; everything else is for people */
                    scopes: components["schemas"]["AccountScope"][];
                    /**
                     * @description which entries it may see
                     * @default {
                     *       "kind": "everything"
                     *     }
                     */
                    sees?: components["schemas"]["AuditScopeOf"];
                    /** @description the last day in Wales on which it may be used */
                    to: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: null | string;
                        accountId: string;
                        scopes: components["schemas"]["AccountScope"][];
                        sees: components["schemas"]["Scoped"];
                        /** @description the last day in Wales on which it may be used */
                        to: string;
                        reason: string;
                        by: components["schemas"]["By"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    serviceAccountsRevoke: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The report is no longer made"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accountId: string;
                        reason: string;
                        by: components["schemas"]["By"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    stuckList: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stuck"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    stuckActs: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acts: components["schemas"]["DescribedEvent"][];
                    };
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    stuckWake: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answered: boolean;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    stuckResume: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resumed: boolean;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    stuckPutRight: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description mails put back or put right */
                        mails: number;
                        /** @description mails taken out that nothing had asked for */
                        removed: number;
                        /** @description digests that could not be put back: their items are listed again */
                        relisted: number;
                        /** @description wake-ups put right */
                        wakeUps: number;
                        /** @description mails that were being delivered meanwhile: ask again */
                        busy: number;
                        remaining: number;
                    };
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksList: {
        parameters: {
            query?: {
                /** @description so many at once */
                limit?: number;
                /** @description from where on: as `next` of an answer gave it, with the same filters */
                after?: string;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description the next page, and the one before where the list goes both ways (RFC 8288) */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: components["schemas"]["ShownWebhook"][];
                        next: null | string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksMake: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Case system",
                 *       "url": "https://cases.example/cylch",
                 *       "topics": [
                 *         "dates",
                 *         "work"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    url: string;
                    /**
                     * @description of what it hears; empty: of everything. register: Entries: made, changed, linked, passed on, closed. dates: Dates: worked out, moved, stopped, passed. work: Work: progress, milestones, evidence, completion. approvals: Approvals: proposed, approved, refused, withdrawn. reminders: Reminders, and who gets them. facts: Facts that dates count from
                     * @default []
                     */
                    topics?: ("register" | "dates" | "work" | "approvals" | "reminders" | "facts")[];
                    /**
                     * @description of which kinds of entry it hears; empty: of all, and of facts
                     * @default []
                     */
                    kinds?: components["schemas"]["ObligationKind"][];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part5"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksShow: {
        parameters: {
            query?: {
                /** @description only attempts older than this one: `older` of the last page */
                after?: number;
                /** @description so many attempts */
                limit?: number;
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookInFull"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksChange: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Case system",
                 *       "url": "https://cases.example/v2",
                 *       "reason": "It has moved"
                 *     }
                 */
                "application/json": {
                    name: string;
                    url: string;
                    /**
                     * @description of what it hears; empty: of everything. register: Entries: made, changed, linked, passed on, closed. dates: Dates: worked out, moved, stopped, passed. work: Work: progress, milestones, evidence, completion. approvals: Approvals: proposed, approved, refused, withdrawn. reminders: Reminders, and who gets them. facts: Facts that dates count from
                     * @default []
                     */
                    topics?: ("register" | "dates" | "work" | "approvals" | "reminders" | "facts")[];
                    /**
                     * @description of which kinds of entry it hears; empty: of all, and of facts
                     * @default []
                     */
                    kinds?: components["schemas"]["ObligationKind"][];
                    reason: string;
                    /** @description the version that was seen: at another it is refused */
                    shown?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part6"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksRotate: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    /**
                     * @description so long the secret before it signs too
                     * @default 24
                     */
                    overlapHours?: number;
                    /** @description the version that was seen: at another it is refused */
                    shown?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part5"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksPause: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It is being rebuilt"
                 *     }
                 */
                "application/json": components["schemas"]["Part7"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part6"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksResume: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description the version that was seen: at another it is refused */
                    shown?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part6"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksEnd: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It is switched off"
                 *     }
                 */
                "application/json": components["schemas"]["Part7"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part6"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksTest: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempt: null | components["schemas"]["ShownAttempt"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    webhooksReplay: {
        parameters: {
            query?: {
                /**
                 * @description In which language a problem is described; else as Accept-Language asks, else English.
                 * @example cy
                 */
                lang?: components["parameters"]["Language"];
            };
            header?: {
                /**
                 * @description The person, by id, for whom the caller acts in their absence: both are named in the record.
                 * @example rhys-morgan
                 */
                "On-Behalf-Of"?: components["parameters"]["OnBehalfOf"];
                /**
                 * @description The caller’s own key for this request, bare or in quotes. Sent again with the same body within a day it gets the first answer, with `Idempotent-Replayed: true`; with another body 422; while the first is being answered 409.
                 * @example 0190b5a0-7c1e-7000-8000-000000000001
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromPosition": 136,
                 *       "reason": "A day of messages was lost"
                 *     }
                 */
                "application/json": {
                    /** @description of the ledger, as `data.position` of a message says it */
                    fromPosition: number;
                    reason: string;
                    /** @description the version that was seen: at another it is refused */
                    shown?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Part6"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
}
