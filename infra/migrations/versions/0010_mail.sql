-- Mail that waits to be sent, and what became of it. Whoever writes may add one in its own transaction; it is read by
-- the worker alone, for it names people of every client.
set lock_timeout = '1s';
set statement_timeout = '60s';

CREATE TABLE mail (
    id UUID NOT NULL,
    about_id UUID,
    login_id UUID,
    to_address TEXT NOT NULL,
    to_name TEXT DEFAULT '' NOT NULL,
    locale TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    template TEXT NOT NULL,
    data JSONB NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at TIMESTAMP WITH TIME ZONE,
    refused_at TIMESTAMP WITH TIME ZONE,
    refusal TEXT DEFAULT '' NOT NULL,
    CONSTRAINT mail_pkey PRIMARY KEY (id),
    CONSTRAINT mail_to_address_length_check CHECK (char_length(to_address) between 1 and 254),
    CONSTRAINT mail_to_name_length_check CHECK (char_length(to_name) between 0 and 200),
    CONSTRAINT mail_locale_known_check CHECK (locale in ('en', 'zh-CN')),
    CONSTRAINT mail_template_known_check CHECK (template in ('sign_in_link', 'password_reset', 'invitation', 'password_changed')),
    CONSTRAINT mail_refusal_length_check CHECK (char_length(refusal) between 0 and 1000),
    CONSTRAINT mail_one_end_check CHECK (sent_at is null or refused_at is null),
    CONSTRAINT mail_about_id_fkey FOREIGN KEY(about_id) REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT mail_login_id_fkey FOREIGN KEY(login_id) REFERENCES login (id)
);
CREATE INDEX mail_about_id_idx ON mail (about_id);
CREATE INDEX mail_login_id_idx ON mail (login_id);

grant insert on mail to portico_one, portico_several, portico_all;
grant select, update (sent_at, refused_at, refusal) on mail to portico_all;
grant select on mail to portico_backup;
