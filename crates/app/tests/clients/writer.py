"""Inserts numbers one by one through a cluster's endpoint, as an application with retries does.

Usage: writer.py psycopg|sqlalchemy|wrapper|pymysql|mariadb, with HOST, READER, PORT, PASSWORD and CA in
the environment. Prints how the readers' endpoint refuses a write, then each number that was acknowledged.
Ends when its standard input does.
"""

import os
import re
import select
import subprocess
import sys
import time

HOST, READER, PORT, PASSWORD, CA = (
    os.environ[name] for name in ("HOST", "READER", "PORT", "PASSWORD", "CA")
)
USER, DATABASE = "dbadmin", "appdb"
PATIENCE = 15
TABLE = "CREATE TABLE written_by_{} (n BIGINT PRIMARY KEY)"
INSERT = "INSERT INTO written_by_{} VALUES ({})"


class OneConnection:
    """A driver with one connection, and another one when that is broken."""

    connection = None

    def run(self, statement):
        if self.connection is None:
            self.connection = self.connect(HOST)
        with self.connection.cursor() as cursor:
            cursor.execute(statement)

    def broken(self, error):
        self.connection = None


class Psycopg(OneConnection):
    """psycopg 3 and nothing else."""

    name = "psycopg"

    def __init__(self):
        import psycopg

        self.driver = psycopg
        self.errors = (psycopg.Error,)

    def connect(self, host):
        return self.driver.connect(autocommit=True, **self.parameters(host))

    @staticmethod
    def parameters(host):
        return {
            "host": host,
            "port": PORT,
            "user": USER,
            "password": PASSWORD,
            "dbname": DATABASE,
            "sslmode": "verify-full",
            "sslrootcert": CA,
            "connect_timeout": PATIENCE,
        }

    def refusal(self):
        with self.connect(READER) as connection:
            try:
                connection.execute("CREATE TABLE refused (n BIGINT)")
            except self.errors as error:
                return error.sqlstate
        return "nothing"


class Wrapper(Psycopg):
    """AWS's advanced wrapper, which knows the cluster's instances and finds the writer by itself."""

    name = "wrapper"

    def __init__(self):
        super().__init__()
        from aws_advanced_python_wrapper import AwsWrapperConnection, errors, pep249

        self.wrapper = AwsWrapperConnection
        self.moved = (errors.FailoverSuccessError, errors.TransactionResolutionUnknownError)
        self.errors = (pep249.Error, self.driver.Error)

    def connect(self, host):
        # Its own rules for names know those below amazonaws.com only.
        instances = "?." + HOST.split(".", 1)[1].removeprefix("cluster-")
        return self.wrapper.connect(
            self.driver.Connection.connect,
            plugins="failover_v2,host_monitoring_v2",
            cluster_instance_host_pattern=f"{instances}:{PORT}",
            failover_timeout_sec=60,
            autocommit=True,
            **self.parameters(host),
        )

    def refusal(self):
        return Psycopg.refusal(Psycopg())

    def run(self, statement):
        if self.connection is None:
            self.connection = self.connect(HOST)
            # As what it has recognised the cluster by itself.
            dialect = type(self.connection._plugin_service.database_dialect).__name__
            if dialect != "AuroraPgDialect":
                sys.exit(f"wrapper: taken for {dialect}")
        super().run(statement)

    def broken(self, error):
        # The connection leads to the new writer already.
        if not isinstance(error, self.moved):
            super().broken(error)


class SqlAlchemy:
    """SQLAlchemy's pool, which tries a connection before it hands it out."""

    name = "sqlalchemy"

    def __init__(self):
        from sqlalchemy import create_engine, exc, text

        self.errors = (exc.DBAPIError,)
        self.text = text
        where = f"postgresql+psycopg://{USER}@{HOST}:{PORT}/{DATABASE}"
        parameters = Psycopg.parameters(HOST)
        self.engine = create_engine(where, pool_pre_ping=True, connect_args=parameters)

    def refusal(self):
        return Psycopg().refusal()

    def run(self, statement):
        with self.engine.begin() as connection:
            connection.execute(self.text(statement))

    def broken(self, error):
        pass


class PyMySql(OneConnection):
    name = "pymysql"

    def __init__(self):
        import pymysql

        self.driver = pymysql
        self.errors = (pymysql.err.Error, OSError)

    def connect(self, host):
        return self.driver.connect(
            host=host,
            port=int(PORT),
            user=USER,
            password=PASSWORD,
            database=DATABASE,
            autocommit=True,
            connect_timeout=PATIENCE,
            read_timeout=PATIENCE,
            ssl={"ca": CA, "check_hostname": True},
        )

    def refusal(self):
        with self.connect(READER) as connection, connection.cursor() as cursor:
            try:
                cursor.execute("CREATE TABLE refused (n BIGINT)")
            except self.errors as error:
                return str(error.args[0])
        return "nothing"


class MariaDb:
    """The command-line client, a new one for each statement, as in a script."""

    name = "mariadb"
    errors = (RuntimeError,)

    def refusal(self):
        try:
            self.run("CREATE TABLE refused (n BIGINT)", READER)
        except RuntimeError as error:
            # `ERROR 1290 (HY000) at line 1: The MariaDB server is running with ...`
            return re.search(r"ERROR (\d+)", str(error))[1]
        return "nothing"

    def run(self, statement, host=HOST):
        options = ["--no-defaults", "--ssl-verify-server-cert", f"--ssl-ca={CA}"]
        where = [f"--host={host}", f"--port={PORT}", f"--user={USER}", DATABASE]
        told = subprocess.run(
            ["mariadb", *options, f"--connect-timeout={PATIENCE}", f"--execute={statement}", *where],
            env={**os.environ, "MYSQL_PWD": PASSWORD},
            capture_output=True,
            text=True,
        )
        if told.returncode != 0:
            raise RuntimeError(told.stderr)

    def broken(self, error):
        pass


def ended():
    return bool(select.select([sys.stdin], [], [], 0)[0])


def main():
    kinds = (Psycopg, SqlAlchemy, Wrapper, PyMySql, MariaDb)
    client = {kind.name: kind for kind in kinds}[sys.argv[1]]()
    client.run(TABLE.format(client.name))
    print(client.refusal(), flush=True)
    number = 0
    while not ended():
        # One that was not acknowledged may be there all the same: it is not tried again.
        number += 1
        try:
            client.run(INSERT.format(client.name, number))
        except client.errors as error:
            print(f"{client.name}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            client.broken(error)
            time.sleep(0.02)
            continue
        print(number, flush=True)
        time.sleep(0.02)
    sys.stdout.flush()
    # The wrapper leaves threads behind that watch.
    os._exit(0)


main()
