"""The application of pipeline.py against an emulator that the tests start."""

import datetime
import os
import re
import subprocess
import unittest

import botocore.exceptions

import pipeline


def start_emulator():
    """Starts an emulator on a free port, which ends with these tests. Its first line has its URL."""
    command = ["npx", "partner-central-emulator", "--port", "0", "--stop-with-parent"]
    emulator = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    endpoint = re.search(r"http://[^\s)]+", emulator.stdout.readline()).group()
    return emulator, endpoint


class Pipeline(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.emulator, endpoint = start_emulator()
        os.environ["AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING"] = endpoint
        os.environ["AWS_ACCESS_KEY_ID"] = os.environ["AWS_SECRET_ACCESS_KEY"] = "test"

    @classmethod
    def tearDownClass(cls):
        cls.emulator.stdin.close()
        cls.emulator.terminate()
        cls.emulator.wait()
        cls.emulator.stdout.close()

    def test_created_opportunities_are_listed(self):
        created = [pipeline.create(key) for key in ("CRM-1", "CRM-2")]
        self.assertLessEqual(set(created), set(pipeline.open_opportunities()))

    def test_a_close_date_moves(self):
        identifier = pipeline.create("CRM-3")
        pipeline.postpone(identifier, f"{datetime.date.today().year + 1}-12-31")

    def test_a_close_date_in_the_past_is_rejected(self):
        identifier = pipeline.create("CRM-4")
        with self.assertRaises(botocore.exceptions.ClientError) as raised:
            pipeline.postpone(identifier, "2020-01-01")
        [error] = raised.exception.response["ErrorList"]
        self.assertEqual(error["FieldName"], "lifeCycle.targetCloseDate")


if __name__ == "__main__":
    unittest.main()
